package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BacklogTest {

    private static final long LIMIT = 2 << 20;
    private static final long HALF = LIMIT / 2;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final CountDownLatch disk = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger over = new AtomicInteger();
    private final List<String> written = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
        thread.shutdownNow();
    }

    @Test
    void writesInOrderAndSaysNothing() {
        Backlog backlog = new Backlog(thread, LIMIT, 10_000);
        disk.countDown();
        add(backlog, "a", HALF);
        add(backlog, "b", HALF);
        backlog.close();
        assertThat(written).containsExactly("a", "b");
        assertThat(log.list).isEmpty();
    }

    @Test
    void dropsWhatIsTooMuchForASlowDiskAndSaysSoOnce() {
        Backlog backlog = new Backlog(thread, LIMIT, 10_000);
        List.of("a", "b", "c", "d").forEach(name -> add(backlog, name, HALF));
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "the disk is too slow: c is dropped, as is all that comes while 2 MiB wait to be written");
        disk.countDown();
        backlog.close();
        assertThat(written).containsExactly("a", "b");
        assertThat(over).hasValue(4);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .last()
                .isEqualTo("captures or secrets that could not be written in all: 2");
    }

    @Test
    void hasRoomAgainOnceTheDiskHasCaughtUp() throws Exception {
        Backlog backlog = new Backlog(thread, LIMIT, 10_000);
        add(backlog, "a", LIMIT);
        add(backlog, "b", 1);
        disk.countDown();
        thread.submit(() -> {}).get();
        add(backlog, "c", LIMIT);
        backlog.close();
        assertThat(written).containsExactly("a", "c");
    }

    @Test
    void doesNotWaitForADiskThatHangs() {
        Backlog backlog = new Backlog(thread, LIMIT, 1);
        add(backlog, "a", 1);
        add(backlog, "b", 1);
        backlog.close();
        add(backlog, "c", 1);
        assertThat(written).isEmpty();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .first()
                .isEqualTo("captures or secrets that could not be written in all: 1");
    }

    @Test
    void saysOnceThatADiskIsFull() {
        Backlog backlog = new Backlog(thread, LIMIT, 10_000);
        for (String name : List.of("a", "b")) {
            backlog.add(
                    name,
                    1,
                    () -> {
                        throw new IOException("No space left on device");
                    },
                    over::incrementAndGet);
        }
        backlog.close();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "a cannot be written: No space left on device; more of the same is only counted",
                        "captures or secrets that could not be written in all: 2");
    }

    private void add(Backlog backlog, String name, long bytes) {
        backlog.add(
                name,
                bytes,
                () -> {
                    try {
                        disk.await();
                        written.add(name);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                over::incrementAndGet);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Backlog.class);
    }
}
