package org.mbup.simulator.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.auth.User;
import org.mbup.simulator.kdc.Kdc;

/**
 * What stands when the story is told, as long as whoever looks at it takes.
 *
 * @param acts the story, the visits among it
 * @param server the server, with its list of providers mended
 * @param kdc the KDC
 * @param snapshot the snapshot the server shows
 * @param user the one user
 * @param tickets the user's ticket cache
 */
public record Stage(List<Act> acts, IisSimulator server, Kdc kdc, Path snapshot, User user, Path tickets) {

    /** Copies the list. */
    public Stage {
        acts = List.copyOf(acts);
    }

    /** The visits, in their order. */
    public List<Scene> scenes() {
        return scenes(acts);
    }

    static List<Scene> scenes(List<Act> acts) {
        return acts.stream()
                .filter(Scene.class::isInstance)
                .map(Scene.class::cast)
                .toList();
    }

    /** Whether every visit went as the article says, and which did not. */
    public List<String> verdict() {
        return verdict(scenes());
    }

    static List<String> verdict(List<Scene> scenes) {
        List<String> lines = new ArrayList<>(List.of(""));
        scenes.stream()
                .filter(scene -> !scene.held())
                .forEach(scene -> lines.add("Not proved: \"" + scene.title() + "\" should have ended with "
                        + scene.expected() + " and ended with " + scene.outcome()));
        if (lines.size() == 1) {
            lines.add("Proved: the provider list NTLM refused a valid ticket, and Negotiate,NTLM let it in.");
        }
        return lines;
    }
}
