package org.mbup.format.xml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;

/** What the tests of this format share. */
final class Xml {

    static final KeyPath W3SVC = KeyPath.absolute("/LM/W3SVC");
    static final long PROVIDERS = 6032;

    /** A small file in the layout of IIS, with LF. */
    static final String SMALL = """
            <?xml version ="1.0"?>
            <configuration xmlns="urn:microsoft-catalog:XML_Metabase_V64_0">
            <MBProperty>
            <IIS_Global\tLocation ="."
            \t\tChangeNumber="443"
            \t\tSessionKey="49634b62"
            \t>
            </IIS_Global>
            <IIS_ROOT\tLocation ="/"
            \t\tAdminACL="49634462f0"
            \t>
            </IIS_ROOT>
            <IIsConfigObject\tLocation ="/LM"
            \t>
            </IIsConfigObject>
            <IIsWebService\tLocation ="/LM/W3SVC"
            \t\tAuthFlags="AuthAnonymous | AuthNTLM"
            \t\tAspBufferingOn="FALSE"
            \t\tNTAuthenticationProviders="NTLM"
            \t\tScriptMaps=".asp,C:\\asp.dll,1,PUT,DELETE
            \t\t\t.cer,C:\\asp.dll,1"
            \t>
            \t<Custom
            \t\tName="UnknownName_9202"
            \t\tID="9202"
            \t\tValue="4294967295"
            \t\tType="DWORD"
            \t\tUserType="IIS_MD_UT_SERVER"
            \t\tAttributes="INHERIT | SECURE"
            \t/>
            </IIsWebService>
            <IIsWebServer\tLocation ="/LM/W3SVC/1"
            \t\tServerComment="A &amp; B &quot;C&quot; &#65;"
            \t>
            </IIsWebServer>
            </MBProperty>
            </configuration>
            """;

    private Xml() {}

    static SnapshotDocument read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static SnapshotDocument read(byte[] bytes) {
        return new MetabaseXmlFormat().read(bytes, ReadOptions.of("MetaBase.xml"));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A file of one key with these attributes (each with its leading blanks). */
    static String key(String attributes) {
        return "<configuration><MBProperty>\n<IIsWebService Location=\"/LM/W3SVC\"" + attributes
                + ">\n</IIsWebService></MBProperty></configuration>";
    }

    static Value value(String attribute, long id) {
        return read(key(" " + attribute))
                .snapshot()
                .metabase()
                .explicit(W3SVC, id)
                .orElseThrow()
                .value();
    }

    static Edit set(Metabase metabase, KeyPath path, long id, Value value) {
        Property old = metabase.explicit(path, id).orElseThrow();
        return new Edit.PutProperty(path, Optional.of(old), old.withValue(value));
    }

    static Edit put(Metabase metabase, KeyPath path, Property property) {
        return new Edit.PutProperty(path, metabase.explicit(path, property.id()), property);
    }

    /** The edits that turn one metabase into another. */
    static List<Edit> difference(Metabase from, Metabase to) {
        List<Edit> edits = new ArrayList<>();
        for (Key key : to.subtree(KeyPath.ROOT)) {
            if (from.key(key.path()).isEmpty()) {
                edits.add(new Edit.AddKey(key.path(), !from.subtree(key.path()).isEmpty()));
            }
            for (Property property : key.properties()) {
                Optional<Property> old = from.explicit(key.path(), property.id());
                if (old.filter(property::sameData).isEmpty()) {
                    edits.add(new Edit.PutProperty(key.path(), old, property));
                }
            }
        }
        List<Key> gone = new ArrayList<>(from.subtree(KeyPath.ROOT));
        for (int i = gone.size() - 1; i >= 0; i--) {
            Key key = gone.get(i);
            for (Property property : key.properties()) {
                if (to.explicit(key.path(), property.id()).isEmpty()) {
                    edits.add(new Edit.RemoveProperty(key.path(), property));
                }
            }
            if (to.key(key.path()).isEmpty()) {
                edits.add(new Edit.RemoveKey(key.path(), !to.subtree(key.path()).isEmpty()));
            }
        }
        return edits;
    }

    static AppliedStep step(String id, String run, List<Edit> edits) {
        return new AppliedStep(
                "V5_0_010__a--b.yaml",
                id,
                "mbup",
                "9:x",
                "set",
                "",
                Instant.EPOCH,
                run,
                "EXECUTED",
                null,
                "",
                "",
                edits);
    }

    static History plus(History history, AppliedStep... more) {
        List<AppliedStep> steps = new ArrayList<>(history.steps());
        steps.addAll(List.of(more));
        return new History(steps);
    }

    /** Applies edits as one step of a run and reads what was written. */
    static byte[] apply(byte[] before, String id, String run, List<Edit> edits) {
        SnapshotDocument document = read(before);
        WorkingCopy copy = new WorkingCopy(document.snapshot().metabase());
        copy.apply(edits);
        return document.render(copy, plus(document.snapshot().history(), step(id, run, edits)))
                .bytes();
    }

    /** Takes back the last steps. */
    static byte[] undo(byte[] before, int count) {
        SnapshotDocument document = read(before);
        Snapshot snapshot = document.snapshot();
        List<AppliedStep> steps = snapshot.history().steps();
        WorkingCopy copy = new WorkingCopy(snapshot.metabase());
        for (int i = steps.size() - 1; i >= steps.size() - count; i--) {
            List<Edit> edits = steps.get(i).edits();
            for (int k = edits.size() - 1; k >= 0; k--) {
                copy.apply(edits.get(k).inverse());
            }
        }
        return document.render(copy, new History(steps.subList(0, steps.size() - count)))
                .bytes();
    }
}
