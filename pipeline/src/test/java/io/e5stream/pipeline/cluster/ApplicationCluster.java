package io.e5stream.pipeline.cluster;

import io.e5stream.pipeline.process.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/**
 * A Flink application cluster of a JobManager, which starts one job by itself, and a TaskManager.
 * Each is a process of its own that can be killed and started again with the same command.
 */
public final class ApplicationCluster implements AutoCloseable {

  private final FlinkHome home;
  private final String classPath;
  private final List<String> flags;
  private final List<String> arguments;
  private ChildJvm jobManager;
  private ChildJvm taskManager;
  private int starts;

  /**
   * Starts nothing yet.
   *
   * @param flags JVM flags of the JobManager
   * @param jobClass class whose main method submits the job
   * @param jobArguments of that method
   */
  public ApplicationCluster(
      FlinkHome home, List<String> flags, String jobClass, List<String> jobArguments)
      throws IOException {
    this.home = home;
    String ownClasses = Path.of("target", "test-classes").toAbsolutePath().toString();
    this.classPath = home.classPath() + File.pathSeparator + ownClasses;
    this.flags = new ArrayList<>(List.of("-Xmx512m"));
    this.flags.addAll(flags);
    this.arguments = new ArrayList<>(configuration());
    this.arguments.add(jobClass);
    this.arguments.addAll(jobArguments);
  }

  /** Starts a JobManager, which needs time until it answers. */
  public void startJobManager() {
    jobManager = start("jobmanager", flags, ApplicationMain.class.getName(), arguments);
  }

  /** Starts a TaskManager, which registers with the JobManager that there is or will be. */
  public void startTaskManager() {
    taskManager =
        start("taskmanager", List.of("-Xmx1g"), TaskManagerRunner.class.getName(), configuration());
  }

  private ChildJvm start(String name, List<String> jvm, String main, List<String> arguments) {
    List<String> withLogging = new ArrayList<>(jvm);
    withLogging.add(
        "-Dlog4j2.configurationFile=" + home.path().resolve("conf/log4j2.properties").toUri());
    Path output = home.path().resolve("log/%s-%d.log".formatted(name, starts++));
    return ChildJvm.start(name, output, classPath, withLogging, main, arguments);
  }

  private List<String> configuration() {
    return List.of("--configDir", home.path().resolve("conf").toString());
  }

  public void killJobManager() {
    jobManager.kill9();
  }

  public void killTaskManager() {
    taskManager.kill9();
  }

  /** Whether both processes live. */
  public boolean isAlive() {
    return jobManager.isAlive() && taskManager.isAlive();
  }

  /** The end of what each process logged, for messages of failed tests. */
  public String logs() {
    try {
      return home.logs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (taskManager != null) {
      taskManager.close();
    }
    if (jobManager != null) {
      jobManager.close();
    }
  }
}
