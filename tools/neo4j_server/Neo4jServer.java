import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j Community server on loopback, run from its jars as a single source file:
 * {@code java -cp 'LIB/*' Neo4jServer.java HOME BOLT HTTP OWNER [setting=value …]}.
 *
 * <p>Data stay in HOME. Prints "ready" when it answers. Stops cleanly on SIGTERM and when the process OWNER ends
 * (0: nobody's), so that no test run leaves a server behind, however it died.
 */
public final class Neo4jServer {
    private static final String SETTINGS = """
            server.bolt.enabled=true
            server.bolt.listen_address=127.0.0.1:%1$s
            server.bolt.advertised_address=127.0.0.1:%1$s
            server.http.enabled=true
            server.http.listen_address=127.0.0.1:%2$s
            server.http.advertised_address=127.0.0.1:%2$s
            server.memory.pagecache.size=128m
            dbms.security.auth_max_failed_attempts=0
            dbms.usage_report.enabled=false
            """;

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]).toAbsolutePath();
        var settings = home.resolve("neo4j.conf");
        Files.createDirectories(home);
        var more = Arrays.stream(arguments).skip(4).collect(Collectors.joining("\n"));
        Files.writeString(settings, SETTINGS.formatted(arguments[1], arguments[2]) + more + "\n");

        var service = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(settings).build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        var owner = Long.parseLong(arguments[3]);
        if (owner != 0) {
            ProcessHandle.of(owner).ifPresentOrElse(
                    process -> process.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
        }
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
