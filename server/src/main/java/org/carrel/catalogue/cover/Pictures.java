package org.carrel.catalogue.cover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Makes covers of files. What a file is, its first bytes say, not whoever sent it; how large its picture is is known before it is
 * unpacked, and no more than two are unpacked at once, so that files that are small and pictures that are huge do no harm.
 */
@Component
class Pictures {
    private static final int LEAST_SIDE = 40;
    private static final int MOST_SIDE = 20_000;
    private final Semaphore places = new Semaphore(2);
    private final CoverProperties properties;

    Pictures(CoverProperties properties) {
        this.properties = properties;
    }

    Picture read(byte[] file) {
        var format = format(file);
        if (format.isEmpty()) {
            return new Picture.Unfit("It is no JPEG, PNG or GIF.");
        }
        places.acquireUninterruptibly();
        try {
            return read(file, format.get());
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK throw whatever comes to them where a file is broken.
            return new Picture.Unfit("Its picture cannot be read.");
        } finally {
            places.release();
        }
    }

    private Picture read(byte[] file, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var wrong = wrong(reader);
            return wrong.isPresent() ? new Picture.Unfit(wrong.get()) : fit(file, reader);
        } finally {
            reader.dispose();
        }
    }

    /** By what its head says; nothing is unpacked for that. */
    private Optional<String> wrong(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            return Optional.of("It is too small to be a cover: %d × %d.".formatted(width, height));
        }
        if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > properties.mostPixels()) {
            return Optional.of(String.format(
                    Locale.ROOT, "It has more than %,d pixels: %d × %d.", properties.mostPixels(), width, height));
        }
        return Optional.empty();
    }

    private static Picture fit(byte[] file, ImageReader reader) throws IOException {
        var original = Shrinking.read(reader);
        var jpegs = new EnumMap<Size, byte[]>(Size.class);
        for (var size : Size.values()) {
            jpegs.put(size, Shrinking.jpeg(original, size.width()));
        }
        return new Picture.Fit(hash(file), jpegs);
    }

    private static Optional<String> format(byte[] file) {
        return starts(file, 0xFF, 0xD8, 0xFF)
                ? Optional.of("jpeg")
                : starts(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')
                        ? Optional.of("png")
                        : starts(file, 'G', 'I', 'F', '8') ? Optional.of("gif") : Optional.empty();
    }

    private static boolean starts(byte[] file, int... with) {
        for (var i = 0; i < with.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
