package org.saimahui.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** nginx with one compressed file and, where its module is installed, nchan as a stream: what C makes of the same job. */
final class Nginx {

    private static final Path NCHAN = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

    private Nginx() {}

    static boolean hasNchan() {
        return Files.exists(NCHAN);
    }

    /** @param page what {@code /page} answers, gzipped once */
    static Optional<Program> start(byte[] page) {
        if (!Program.isInstalled("nginx")) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("benchmark-nginx");
            Files.write(folder.resolve("page"), page);
            Files.write(folder.resolve("page.gz"), gzipped(page));
            int port = Program.freePort();
            Path conf = folder.resolve("nginx.conf");
            Files.writeString(conf, conf(folder, port));
            return Optional.of(
                    Program.of("nginx", port, "nginx", "-e", "stderr", "-p", folder + "/", "-c", conf.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String conf(Path folder, int port) {
        String stream = hasNchan() ? """
                        location = /stream { nchan_subscriber eventsource; nchan_channel_id c; }
                        location = /publish { nchan_publisher; nchan_channel_id c; nchan_message_buffer_length 1; }
                """ : "";
        return """
                %s
                %s
                daemon off;
                worker_processes 1;
                worker_rlimit_nofile 20000;
                pid %s/nginx.pid;
                events { worker_connections 19000; }
                http {
                    access_log off;
                    keepalive_requests 10000000;
                    client_body_temp_path %s/body;
                    server {
                        listen 127.0.0.1:%d backlog=16384;
                        root %s;
                        gzip_static on;
                        default_type text/html;
                %s
                    }
                }
                """.formatted(
                        hasNchan() ? "load_module " + NCHAN + ";" : "",
                        "root".equals(System.getProperty("user.name")) ? "user root;" : "",
                        folder,
                        folder,
                        port,
                        folder,
                        stream);
    }

    private static byte[] gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
