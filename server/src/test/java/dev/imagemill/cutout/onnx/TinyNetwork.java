package dev.imagemill.cutout.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A real network in ONNX's format, written byte by byte (protocol buffers, {@code onnx.proto3}): a 1×1 convolution that weighs red
 * against green and blue ({@code logits}), and the logistic function of it ({@code mask}). Finds red things.
 */
final class TinyNetwork {

    private static final int FLOAT = 1;
    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;

    private TinyNetwork() {}

    /** The file of a network that takes 1×3×height×width. */
    static byte[] redFinder(int width, int height) {
        Message graph = new Message()
                .message(1, node("Conv", "logits", "picture", "weights", "bias"))
                .message(1, node("Sigmoid", "mask", "logits"))
                .text(2, "red-finder")
                .message(5, tensor("weights", new long[] {1, 3, 1, 1}, 20, -10, -10))
                .message(5, tensor("bias", new long[] {1}, -10))
                .message(11, value("picture", 1, 3, height, width))
                .message(12, value("logits", 1, 1, height, width))
                .message(12, value("mask", 1, 1, height, width));
        return new Message()
                .number(1, IR_VERSION)
                .text(2, "imagemill-tests")
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPSET))
                .bytes();
    }

    private static Message node(String type, String output, String... inputs) {
        Message node = new Message();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(3, type).text(4, type);
    }

    private static Message tensor(String name, long[] dimensions, float... values) {
        Message tensor = new Message();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        return tensor.number(2, FLOAT).text(8, name).data(9, raw.array());
    }

    private static Message value(String name, long... dimensions) {
        Message shape = new Message();
        for (long dimension : dimensions) {
            shape.message(1, new Message().number(1, dimension));
        }
        Message tensor = new Message().number(1, FLOAT).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A message of protocol buffers: fields as number, kind and content. */
    private static final class Message {

        private static final int VARINT = 0;
        private static final int LENGTH = 2;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3 | VARINT);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return data(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return data(field, value.bytes());
        }

        Message data(int field, byte[] value) {
            varint((long) field << 3 | LENGTH);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long left = value;
            while ((left & ~0x7FL) != 0) {
                out.write((int) ((left & 0x7F) | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }
    }
}
