package org.mbup.simulator.http;

import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Closes a connection that does not get on. Set anew with every step; looks at the clock once per period. */
final class Deadline {

    private final ChannelHandlerContext context;
    private long at;
    private long lookedAt;
    private ScheduledFuture<?> next;

    Deadline(ChannelHandlerContext context) {
        this.context = context;
    }

    /** From now on so much time; in the connection's thread. */
    void in(Duration time) {
        at = System.nanoTime() + time.toNanos();
        if (next == null || at < lookedAt) {
            stop();
            look(time.toNanos());
        }
    }

    void stop() {
        if (next != null) {
            next.cancel(false);
        }
    }

    private void look() {
        long left = at - System.nanoTime();
        if (left <= 0) {
            context.close();
        } else {
            look(left);
        }
    }

    private void look(long nanos) {
        lookedAt = System.nanoTime() + nanos;
        next = context.executor().schedule((Runnable) this::look, nanos, TimeUnit.NANOSECONDS);
    }
}
