package org.saimahui.durability;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How the portal is started in a process of its own: from the classes of the build, or, where it is started many times,
 * from a jar with a class archive, which takes less of a busy machine.
 *
 * @param options of java, class path and main class included
 */
record PortalProgram(List<String> options) {

    private static final List<String> LIGHT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private static final String MAIN = "org.saimahui.SaimahuiApplication";

    private static final String EMPTY = "--spring.datasource.url=jdbc:h2:mem:t;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    /** The classes of the build, without those of the tests. */
    static PortalProgram plain() {
        List<String> program = new ArrayList<>();
        for (String entry : classPath().split(File.pathSeparator)) {
            if (!Files.isDirectory(Path.of(entry)) || holdsProgram(Path.of(entry))) {
                program.add(entry);
            }
        }
        return new PortalProgram(options(String.join(File.pathSeparator, program), List.of()));
    }

    private static boolean holdsProgram(Path folder) {
        return Files.exists(folder.resolve(MAIN.replace('.', '/') + ".class"));
    }

    /** Makes jar and archive in the folder, which takes one start. */
    static PortalProgram archived(Path folder) throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>();
        for (String entry : classPath().split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!Files.isDirectory(path)) {
                jars.add(entry);
            } else if (holdsProgram(path)) {
                // An archive knows jars only.
                jars.add(0, pack(path, folder.resolve("portal.jar")).toString());
            }
        }
        String classPath = String.join(File.pathSeparator, jars);
        Path archive = folder.resolve("portal.jsa");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(
                options(classPath, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Dspring.context.exit=onRefresh")));
        command.add(EMPTY);
        Path log = folder.resolve("archive.log");
        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (training.waitFor() != 0) {
            throw new IllegalStateException("No class archive could be made:\n" + Files.readString(log));
        }
        return new PortalProgram(options(classPath, List.of("-XX:SharedArchiveFile=" + archive)));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static List<String> options(String classPath, List<String> further) {
        List<String> options = new ArrayList<>(LIGHT);
        options.addAll(further);
        options.addAll(List.of("-cp", classPath, MAIN));
        return List.copyOf(options);
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.sorted().toList()) {
                String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                if (name.isEmpty()) {
                    continue;
                }
                boolean isFolder = Files.isDirectory(path);
                packed.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(path, packed);
                }
                packed.closeEntry();
            }
        }
        return jar;
    }
}
