package org.mbup.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The story as it goes on: each line at once, and each act for whoever wants the whole. */
final class Telling {

    private final Consumer<String> out;
    private final List<Act> acts = new ArrayList<>();

    Telling(Consumer<String> out) {
        this.out = out;
    }

    /** The acts so far. */
    List<Act> acts() {
        return List.copyOf(acts);
    }

    void heading(String title) {
        if (!acts.isEmpty()) {
            out.accept("");
        }
        out.accept((acts.size() + 1) + ". " + title + ".");
    }

    void work(String title, Supplier<List<Work.Command>> commands) {
        heading(title);
        acts.add(new Work(title, commands.get()));
    }

    /** Runs a command; the line is said before. */
    Work.Command command(String line, Supplier<List<String>> does) {
        out.accept("   $ " + line);
        Work.Command command = new Work.Command(line, does.get());
        command.output().forEach(printed -> out.accept("   " + printed));
        return command;
    }

    /** Its heading was said before it stood. */
    void setting(Setting setting) {
        acts.add(setting);
        out.accept("   alice has a ticket; the server is at " + setting.server() + " and speaks as IIS "
                + setting.version() + ".");
    }

    void scene(Scene scene) {
        heading(scene.title());
        acts.add(scene);
        for (Exchange exchange : scene.exchanges()) {
            exchange.sent().forEach(line -> out.accept("   > " + line));
            exchange.received().forEach(line -> out.accept("   < " + line));
            out.accept("");
        }
        out.accept("   => " + scene.outcome() + (scene.held() ? "" : " (not what the article says)"));
    }
}
