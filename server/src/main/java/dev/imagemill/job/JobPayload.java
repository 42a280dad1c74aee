package dev.imagemill.job;

import java.util.UUID;

/** What a job is about; stored as JSON with a {@code type} such as {@code render-image.v1}. */
public sealed interface JobPayload {

    /** The id of what it is about. */
    UUID subject();

    /** Whose workers do it. */
    default Lane lane() {
        return Lane.RENDER;
    }

    /** Make the renditions of this image that are still wanted. */
    record RenderImage(UUID image) implements JobPayload {
        @Override
        public UUID subject() {
            return image;
        }
    }

    /** Delete the bytes and rows of this deleted image. */
    record PurgeImage(UUID image) implements JobPayload {
        @Override
        public UUID subject() {
            return image;
        }
    }

    /** Fetch the picture that this item of a batch names, and take it in. */
    record FetchItem(UUID item) implements JobPayload {
        @Override
        public UUID subject() {
            return item;
        }

        @Override
        public Lane lane() {
            return Lane.FETCH;
        }
    }

    /** Deliver this message to its webhook endpoint. */
    record DeliverWebhook(UUID delivery) implements JobPayload {
        @Override
        public UUID subject() {
            return delivery;
        }

        @Override
        public Lane lane() {
            return Lane.SEND;
        }
    }

    /** Send this e-mail. */
    record SendMail(UUID mail) implements JobPayload {
        @Override
        public UUID subject() {
            return mail;
        }

        @Override
        public Lane lane() {
            return Lane.SEND;
        }
    }

    /** Describe this image, where that is still wanted. */
    record DescribeImage(UUID image) implements JobPayload {
        @Override
        public UUID subject() {
            return image;
        }

        @Override
        public Lane lane() {
            return Lane.DESCRIBE;
        }
    }

    /** Have the images of this round described: asks for each, some at a time. */
    record DescribeRound(UUID round) implements JobPayload {
        @Override
        public UUID subject() {
            return round;
        }

        @Override
        public Lane lane() {
            return Lane.DESCRIBE;
        }
    }

    /** Write what is said of this image beside its original. */
    record WriteDescription(UUID image) implements JobPayload {
        @Override
        public UUID subject() {
            return image;
        }
    }
}
