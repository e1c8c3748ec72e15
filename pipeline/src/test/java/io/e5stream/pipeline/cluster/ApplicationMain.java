package io.e5stream.pipeline.cluster;

import java.util.Arrays;
import java.util.List;
import org.apache.flink.client.deployment.application.ApplicationClusterEntryPoint;
import org.apache.flink.client.program.DefaultPackagedProgramRetriever;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.entrypoint.ClusterEntrypoint;
import org.apache.flink.runtime.resourcemanager.StandaloneResourceManagerFactory;

/**
 * The JobManager of an application cluster, as {@code standalone-job} of Flink's image starts it:
 * Flink's own class for that is in no jar on Maven Central, and what that adds to its parent is
 * this.
 *
 * <p>Arguments: {@code --configDir}, the directory, the job's class, the job's arguments.
 */
final class ApplicationMain extends ApplicationClusterEntryPoint {

  private ApplicationMain(Configuration configuration, PackagedProgram program) {
    super(configuration, program, StandaloneResourceManagerFactory.getInstance());
  }

  public static void main(String[] args) throws Exception {
    List<String> arguments = Arrays.asList(args);
    Configuration configuration = GlobalConfiguration.loadConfiguration(arguments.get(1));
    PackagedProgram program =
        DefaultPackagedProgramRetriever.create(
                null,
                arguments.get(2),
                arguments.subList(3, arguments.size()).toArray(String[]::new),
                configuration)
            .getPackagedProgram();
    configureExecution(configuration, program);
    ClusterEntrypoint.runClusterEntrypoint(new ApplicationMain(configuration, program));
  }
}
