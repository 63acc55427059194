package org.carrel.catalogue.cover;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes a picture smaller, never larger, and a JPEG of it without anything that the original said of itself. */
final class Shrinking {
    private static final float QUALITY = 0.85f;

    private Shrinking() {}

    /** Of a picture that is much larger than it will ever be shown, only every so-manieth pixel is unpacked. */
    static BufferedImage read(ImageReader reader) throws IOException {
        var every = Math.max(1, reader.getWidth(0) / (2 * Size.LARGE.width()));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    static byte[] jpeg(BufferedImage original, int width) throws IOException {
        var from = original;
        // By halves, for going all the way at once leaves out what lies between.
        while (from.getWidth() > 2 * width) {
            from = drawn(from, from.getWidth() / 2);
        }
        return written(drawn(from, Math.min(width, from.getWidth())));
    }

    /** On white, where it can be looked through. */
    private static BufferedImage drawn(BufferedImage from, int width) {
        var height = Math.max(1, Math.round(from.getHeight() * (width / (float) from.getWidth())));
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return to;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
