package org.mbup.store.vfs;

import java.util.Collection;
import java.util.List;
import org.apache.commons.vfs2.Capability;
import org.apache.commons.vfs2.FileName;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystem;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.provider.AbstractFileName;
import org.apache.commons.vfs2.provider.AbstractFileSystem;
import org.apache.commons.vfs2.provider.AbstractOriginatingFileProvider;
import org.apache.commons.vfs2.provider.GenericURLFileNameParser;

/** {@code http:} and {@code https:}, to read only, by the HTTP client of the JDK. */
final class HttpProvider extends AbstractOriginatingFileProvider {

    private static final List<Capability> CAPABILITIES =
            List.of(Capability.READ_CONTENT, Capability.URI, Capability.GET_TYPE);

    HttpProvider(String scheme) {
        setFileNameParser(new GenericURLFileNameParser(scheme.equals("https") ? 443 : 80));
    }

    @Override
    protected FileSystem doCreateFileSystem(FileName root, FileSystemOptions options) {
        return new HttpSystem(root, options);
    }

    @Override
    public Collection<Capability> getCapabilities() {
        return CAPABILITIES;
    }

    private static final class HttpSystem extends AbstractFileSystem {

        HttpSystem(FileName root, FileSystemOptions options) {
            super(root, null, options);
        }

        @Override
        protected FileObject createFile(AbstractFileName name) {
            return new HttpFile(name, this);
        }

        @Override
        protected void addCapabilities(Collection<Capability> capabilities) {
            capabilities.addAll(CAPABILITIES);
        }
    }
}
