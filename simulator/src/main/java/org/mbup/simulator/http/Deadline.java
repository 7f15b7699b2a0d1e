package org.mbup.simulator.http;

import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Closes a connection that does not get on. Set anew with every step; looks at the clock once per period. */
final class Deadline {

    private final ChannelHandlerContext context;
    private long at;
    private ScheduledFuture<?> next;

    Deadline(ChannelHandlerContext context) {
        this.context = context;
    }

    /** From now on so much time; in the connection's thread. */
    void in(Duration time) {
        at = System.nanoTime() + time.toNanos();
        if (next == null) {
            next = after(time.toNanos());
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
            next = after(left);
        }
    }

    private ScheduledFuture<?> after(long nanos) {
        return context.executor().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }
}
