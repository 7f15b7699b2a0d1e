package org.mbup.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar in the last line of a terminal, below what is printed meanwhile; without a terminal nothing. */
public final class Progress implements AutoCloseable {

    private static final int WIDTH = 78;
    private static final String START_OF_LINE = "\r";

    private final Screen screen;
    private final ProgressBar bar;

    private Progress(Screen screen, ProgressBar bar) {
        this.screen = screen;
        this.bar = bar;
    }

    /**
     * A bar for so many things, of which the first is begun.
     *
     * @param task what is done, in one word
     * @param where the terminal; without it there is no bar
     */
    public static Progress of(String task, int things, Optional<PrintWriter> where) {
        if (where.isEmpty() || things < 2) {
            return new Progress(null, null);
        }
        Screen screen = new Screen(where.get());
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(things)
                .setStyle(ProgressBarStyle.ASCII)
                .continuousUpdate()
                .setConsumer(screen)
                .build();
        screen.draw(bar::refresh);
        return new Progress(screen, bar);
    }

    /** Prints one thing's outcome above the bar, and moves the bar on. */
    public void around(Runnable printing) {
        if (bar == null) {
            printing.run();
        } else {
            screen.draw(() -> {
                screen.clear();
                printing.run();
                bar.step();
                bar.refresh();
            });
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            // A bar that is closed before its own thread began leaves the clearing out.
            screen.draw(screen::clear);
        }
    }

    /** Draws the bar over itself, and out of the way of what is printed. */
    private static final class Screen implements ProgressBarConsumer {

        private final PrintWriter terminal;

        Screen(PrintWriter terminal) {
            this.terminal = terminal;
        }

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        /** The bar's own thread is not heard: what it rendered may be older than what stands on the screen. */
        @Override
        public void accept(String rendered) {
            if (!Thread.holdsLock(this)) {
                return;
            }
            terminal.print(START_OF_LINE + rendered);
            terminal.flush();
        }

        @Override
        public synchronized void clear() {
            terminal.print(START_OF_LINE + " ".repeat(WIDTH) + START_OF_LINE);
            terminal.flush();
        }

        synchronized void draw(Runnable drawing) {
            drawing.run();
        }

        @Override
        public void close() {
            clear();
        }
    }
}
