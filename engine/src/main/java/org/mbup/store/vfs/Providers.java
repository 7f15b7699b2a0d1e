package org.mbup.store.vfs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.FileProvider;
import org.apache.commons.vfs2.provider.bzip2.Bzip2FileProvider;
import org.apache.commons.vfs2.provider.gzip.GzipFileProvider;
import org.apache.commons.vfs2.provider.jar.JarFileProvider;
import org.apache.commons.vfs2.provider.local.DefaultLocalFileProvider;
import org.apache.commons.vfs2.provider.ram.RamFileProvider;
import org.apache.commons.vfs2.provider.zip.ZipFileProvider;
import org.apache.commons.vfs2.util.DelegatingFileSystemOptionsBuilder;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** Which scheme is served by what, and which library that takes. */
final class Providers {

    /** A provider whose library is not part of mbup. */
    private record Optional(String provider, String needs, String library) {

        boolean present() {
            try {
                Class.forName(needs, false, Providers.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException | LinkageError e) {
                return false;
            }
        }
    }

    private static final Optional FTP = new Optional(
            "org.apache.commons.vfs2.provider.ftp.FtpFileProvider",
            "org.apache.commons.net.ftp.FTPFile",
            "commons-net:commons-net");

    private static final Map<String, Optional> OPTIONAL = Map.of(
            "sftp",
            new Optional(
                    "org.apache.commons.vfs2.provider.sftp.SftpFileProvider",
                    "com.jcraft.jsch.JSch",
                    "com.github.mwiede:jsch"),
            "ftp",
            FTP,
            "ftps",
            new Optional("org.apache.commons.vfs2.provider.ftps.FtpsFileProvider", FTP.needs(), FTP.library()));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Providers() {}

    /** Says which library is missing for an address, layers included, before Commons VFS is confused by it. */
    static void require(String address) {
        for (String scheme : List.of(address.split("[:!]"))) {
            Optional optional = OPTIONAL.get(scheme);
            if (optional != null && !optional.present()) {
                throw Problem.environment("the library for " + scheme + ": is not on the class path")
                        .at(Location.of(scheme + ":"))
                        .expected("the library " + optional.library())
                        .hint("put its jar beside mbup's jars, or copy the snapshot to this computer")
                        .asException();
            }
        }
    }

    static void register(DefaultFileSystemManager manager, long limit) throws FileSystemException {
        manager.addProvider("file", new DefaultLocalFileProvider());
        manager.addProvider("ram", new RamFileProvider());
        manager.addProvider("zip", new ZipFileProvider());
        manager.addProvider("jar", new JarFileProvider());
        manager.addProvider("gz", new GzipFileProvider());
        manager.addProvider("bz2", new Bzip2FileProvider());
        manager.addProvider(new String[] {"tar", "tgz", "tbz2"}, new BoundedTarProvider(limit));
        manager.addProvider("http", new HttpProvider("http"));
        manager.addProvider("https", new HttpProvider("https"));
        for (Map.Entry<String, Optional> entry : OPTIONAL.entrySet()) {
            if (entry.getValue().present()) {
                manager.addProvider(entry.getKey(), instance(entry.getValue().provider()));
            }
        }
    }

    /** A stranger's host key is refused, and a silent server is not waited for without end. */
    static FileSystemOptions options(DefaultFileSystemManager manager, String scheme) throws FileSystemException {
        FileSystemOptions options = new FileSystemOptions();
        if (scheme.equals("sftp")) {
            DelegatingFileSystemOptionsBuilder builder = new DelegatingFileSystemOptionsBuilder(manager);
            String millis = Long.toString(PATIENCE.toMillis());
            builder.setConfigString(options, scheme, "strictHostKeyChecking", "yes");
            builder.setConfigString(options, scheme, "sessionTimeoutMillis", millis);
            builder.setConfigString(options, scheme, "connectTimeoutMillis", millis);
            builder.setConfigString(options, scheme, "userDirIsRoot", "false");
        }
        return options;
    }

    private static FileProvider instance(String className) throws FileSystemException {
        try {
            return (FileProvider)
                    Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new FileSystemException(e);
        }
    }
}
