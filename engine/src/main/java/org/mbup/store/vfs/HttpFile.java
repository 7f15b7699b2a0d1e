package org.mbup.store.vfs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.commons.vfs2.FileType;
import org.apache.commons.vfs2.provider.AbstractFileName;
import org.apache.commons.vfs2.provider.AbstractFileObject;
import org.apache.commons.vfs2.provider.AbstractFileSystem;
import org.apache.commons.vfs2.provider.GenericURLFileName;

/** What an address names. Whether it is there shows when it is read: asking first would be a second request. */
final class HttpFile extends AbstractFileObject<AbstractFileSystem> {

    HttpFile(AbstractFileName name, AbstractFileSystem fileSystem) {
        super(name, fileSystem);
    }

    @Override
    protected FileType doGetType() {
        return FileType.FILE;
    }

    @Override
    protected long doGetContentSize() {
        return 0;
    }

    @Override
    protected String[] doListChildren() {
        return new String[0];
    }

    @Override
    protected InputStream doGetInputStream(int bufferSize) throws IOException {
        GenericURLFileName name = (GenericURLFileName) getName();
        String host = name.getHostName().contains(":") ? "[" + name.getHostName() + "]" : name.getHostName();
        URI uri =
                URI.create(name.getScheme() + "://" + host + ":" + name.getPort() + name.getPathQueryEncoded("UTF-8"));
        return HttpFetch.PATIENT.get(uri, HttpFetch.basic(name.getUserName(), name.getPassword()));
    }
}
