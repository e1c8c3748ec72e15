package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.config.ConfigException;
import java.io.PrintWriter;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code e5-stream} command. */
@Command(
    name = "e5-stream",
    description = "Keeps a vector index in step with Kafka topics.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
    subcommands = {
      DemoCommand.class,
      IndexCommand.class,
      PairsCommand.class,
      SearchCommand.class,
      TopicsCommand.class,
      ProduceCommand.class,
      EvalCommand.class,
      BenchCommand.class,
      ModelsCommand.class,
      FilterCommand.class,
      TrainCommand.class,
      CommandLine.HelpCommand.class
    })
public final class E5Stream implements Runnable {

  /** Held, because the logging library forgets the level of a logger that nobody holds. */
  private static final java.util.logging.Logger GRPC_LOG =
      java.util.logging.Logger.getLogger("io.grpc");

  private static final Logger LOG = LoggerFactory.getLogger(E5Stream.class);

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean debug;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }

  public static void main(String[] args) {
    // gRPC logs by itself; what it says at INFO is no user's concern.
    GRPC_LOG.setLevel(Level.WARNING);
    System.exit(run(args));
  }

  /** Runs a command line and returns its exit code. */
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new E5Stream());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(E5Stream::failed);
    commandLine.setParameterExceptionHandler(E5Stream::misused);
    return commandLine;
  }

  /** Says what is wrong and where to look; the whole help would push that off the screen. */
  private static int misused(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText("error: " + e.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    if (args.length == 0) {
      command.usage(err);
    } else {
      err.printf("'%s --help' tells more%n", command.getCommandSpec().qualifiedName());
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    LOG.info("{} failed", command.getCommandName(), e);
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText("error: " + ErrorText.of(e)));
    E5Stream root = (E5Stream) command.getCommandSpec().root().userObject();
    if (root.debug) {
      e.printStackTrace(err);
    }
    err.flush();
    return e instanceof ConfigException || e instanceof IllegalArgumentException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }
}
