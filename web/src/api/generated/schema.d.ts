export interface paths {
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your batches, newest first */
        get: operations["listBatches"];
        put?: never;
        /**
         * Submit a list of images by address
         * @description A CSV file (docs/batches.md tells its shapes) or JSON. Who knows a batch's id may read it.
         */
        post: operations["submitBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What batches can be here */
        get: operations["getBatchOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a CSV would be understood; changes nothing */
        post: operations["previewBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch with its progress */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        /**
         * Cancel what has not ended
         * @description What became an image stays one.
         */
        delete: operations["cancelBatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch's images with their states, in the order of rows */
        get: operations["listBatchItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/result.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows as they were given, with what became of them
         * @description At any moment. only=failed: only what failed, ready to be sent again.
         */
        get: operations["getBatchResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try all again that failed or was cancelled */
        post: operations["retryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/descriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who describes, what it may cost, and what is open */
        get: operations["getDescribers"];
        put?: never;
        /**
         * Have many of your images described
         * @description Some at a time, in the background. What people wrote stays as it is.
         */
        post: operations["describeImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of your images and batches, live
         * @description Events: image (data: the image as it is now), image-deleted (data: {"id"}), batch (data: the batch as it is now, at most about once a second), notification (data: the notification), reload (some changes are not known any more: read the list again), heartbeat (data: {}; nothing happened for a while. Also the first thing on a first visit: nothing from there on is missed, so read what you show after it). Come back with the last id that you got, of whatever event, as Last-Event-ID: what you missed is repeated.
         */
        get: operations["watchEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your images: newest first, or with q those that fit best first
         * @description A cursor goes on with the query it was given by; docs/search.md tells what words find. With deleted=true, which goes with cursor and limit only: those that you deleted and can have back, the last one first.
         */
        get: operations["listImages"];
        put?: never;
        /**
         * Upload images
         * @description All files of a request are accepted, or none. The parts may come in any order.
         */
        post: operations["uploadImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One image with its renditions */
        get: operations["getImage"];
        put?: never;
        post?: never;
        /** Delete an image with its bytes; it can be had back for a while */
        delete: operations["deleteImage"];
        options?: never;
        head?: never;
        /**
         * Change name, title, description, alt text or labels
         * @description What is changed, or cleared, counts as edited: no describer touches it any more.
         */
        patch: operations["editImage"];
        trace?: never;
    };
    "/api/v1/images/{id}/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have an image described, or described again
         * @description What a person wrote stays as it is.
         */
        post: operations["describeImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}/description.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Title, description, alt text and labels, as kept beside the image */
        get: operations["getDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes as they were uploaded */
        get: operations["getOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}/renditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for more renditions
         * @description Presets by name, or operations of your own under a name. One that failed is made anew.
         */
        post: operations["addRenditions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}/renditions/{preset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a rendition
         * @description For its owner, and for who has an address with a signature, as results of batches have them.
         */
        get: operations["getRendition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a deletion back */
        post: operations["restoreImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your failed jobs with their reasons, the latest first
         * @description At most 200.
         */
        get: operations["listFailedJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a failed job again, with all its attempts */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The labels of your images, the most used first */
        get: operations["listLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What uploads may be */
        get: operations["getLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metadata.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is known of your images, one JSON object a line, newest first
         * @description metadata.schema.json beside it tells the fields. An answer that breaks off is not whole.
         */
        get: operations["exportMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metadata.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields of metadata.ndjson, as BigQuery takes them */
        get: operations["getMetadataSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you should know, the latest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one and all older ones as read */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The built-in presets and your own */
        get: operations["listPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One preset */
        get: operations["getPreset"];
        /** Add or change a preset of your own */
        put: operations["putPreset"];
        post?: never;
        /** Delete a preset of your own; what was made with it stays */
        delete: operations["deletePreset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your webhook endpoints, the oldest first */
        get: operations["listWebhooks"];
        put?: never;
        /** Be told by webhook */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your messages and what became of them, newest first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message with each request and answer */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message once more, at once
         * @description With the same webhook-id, so that a receiver that had it knows.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Delete an endpoint with its deliveries */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change URL or events, disable or enable */
        patch: operations["editWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secret that signs */
        get: operations["getWebhookSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign with a new secret
         * @description The one so far signs besides for a while, so that receivers can change over.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/download_csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a request's result is */
        get: operations["aliasDownloadCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{filename}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file by its name
         * @description {batch id}.csv is a result, {image id}.json a description, {image id}.{ext} an original, {image id}_{preset}.{ext} a rendition.
         */
        get: operations["aliasFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server answers */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Waits a while for a request to end
         * @description Requests start by themselves; the answer says how far this one has come, at once where many wait already.
         */
        post: operations["aliasProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/remove/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an image */
        delete: operations["aliasRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request with its products */
        get: operations["aliasStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/update/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename an image */
        put: operations["aliasUpdate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As POST /api/v1/batches, multipart */
        post: operations["aliasUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs here */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedImage: {
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["Status"];
            /** @description You had an image with these bytes already; it is that one */
            duplicate: boolean;
            links: components["schemas"]["Self"];
        };
        AcceptedImages: {
            images: components["schemas"]["AcceptedImage"][];
        };
        AliasForm: {
            /** Format: binary */
            file: string;
            preset?: string[];
            webhook?: string;
            email?: string;
        };
        Batch: {
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["BatchStatus"];
            presets: string[];
            webhook: string | null;
            email: string | null;
            describe: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /**
             * Format: int64
             * @description As they were given
             */
            rows: number;
            /** @description Of items; the total is the sum of the others */
            counts: components["schemas"]["BatchCounts"];
            /**
             * Format: double
             * @description Items per second, over the last minute; null while it is not under way
             */
            rate: number | null;
            /**
             * Format: int64
             * @description At this rate; null where there is none
             */
            secondsLeft: number | null;
            error: components["schemas"]["Cause"] | null;
            /** @description Whether it is the caller's */
            owned: boolean;
            links: components["schemas"]["BatchLinks"];
        };
        BatchBody: {
            /** @description Else a general one */
            name?: string;
            images: (string | components["schemas"]["ListedImage"])[];
            /**
             * @description Names of presets; compressed where none is given
             * @example [
             *       "compressed"
             *     ]
             */
            presets?: string[];
            /** @description Told when it ends */
            webhook?: string;
            /** @description Told when it ends */
            email?: string;
            describe?: boolean;
            strict?: boolean;
        };
        BatchColumn: {
            name: string;
            /** @enum {string} */
            role: "id" | "name" | "image" | "other";
        };
        BatchCounts: {
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            queued: number;
            /** Format: int64 */
            processing: number;
            /** Format: int64 */
            succeeded: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            cancelled: number;
        };
        BatchForm: {
            /**
             * Format: binary
             * @description The CSV
             */
            file: string;
            /**
             * @description Names of presets; compressed where none is given
             * @example [
             *       "compressed"
             *     ]
             */
            preset?: string[];
            /** @description Told when it ends */
            webhook?: string;
            /** @description Told when it ends */
            email?: string;
            /** @description Whether to write title, description, alt text and labels; else as the setting says */
            describe?: boolean;
            /** @description Whether one faulty row refuses all; else the others are done */
            strict?: boolean;
            /** @description Else the file's own */
            name?: string;
        };
        BatchItem: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description From 1, the header not counted
             */
            row: number;
            /**
             * Format: int32
             * @description In its row, from 0
             */
            position: number;
            /** @description As it was given */
            url: string;
            /** @description The row's number or code */
            reference: string | null;
            /** @description The row's name */
            name: string | null;
            status: components["schemas"]["ItemStatus"];
            error: components["schemas"]["Cause"] | null;
            /**
             * Format: uuid
             * @description What it became
             */
            image: string | null;
            renditions: components["schemas"]["BatchRendition"][];
        };
        BatchItemPage: {
            items: components["schemas"]["BatchItem"][];
            /** @description For the next page; null on the last */
            nextCursor: string | null;
        };
        BatchLinks: {
            self: string;
            items: string;
            result: string;
            failedResult: string;
        };
        BatchOptions: {
            mail: components["schemas"]["MailOption"];
            /** Format: int32 */
            maxRows: number;
            /** Format: int64 */
            maxFileBytes: number;
        };
        BatchPage: {
            batches: components["schemas"]["Batch"][];
            /** @description For the next page; null on the last */
            nextCursor: string | null;
        };
        BatchPreview: {
            fileName: string;
            /** @example UTF-8 */
            encoding: string;
            /** @example , */
            delimiter: string;
            columns: components["schemas"]["BatchColumn"][];
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            images: number;
            /** Format: int32 */
            distinctImages: number;
            /** Format: int32 */
            faultyRows: number;
            /** @description The first 5 rows */
            sample: components["schemas"]["BatchSampleRow"][];
            /** @description The first 50 */
            faults: components["schemas"]["BatchRowFault"][];
            /** Format: int32 */
            faultCount: number;
        };
        BatchRendition: {
            preset: string;
            url: string;
            /** Format: int32 */
            width: number;
            /** Format: int32 */
            height: number;
            /** Format: int64 */
            bytes: number;
        };
        BatchRowFault: {
            /** Format: int32 */
            row: number;
            /** @description Null where the whole row is meant */
            column: string | null;
            code: string;
            detail: string;
        };
        BatchSampleRow: {
            /** Format: int32 */
            row: number;
            cells: string[];
        };
        /**
         * @description Where a batch stands
         * @enum {string}
         */
        BatchStatus: "queued" | "processing" | "completed" | "failed" | "cancelled";
        Cause: {
            code: string;
            detail: string;
        };
        DeletedImage: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            restorableUntil: string;
            links: components["schemas"]["Restore"];
        };
        DescribeBudget: {
            day: components["schemas"]["DescribePeriod"];
            month: components["schemas"]["DescribePeriod"];
        };
        /** @description What is left out is as the settings say */
        DescribeManyOrder: {
            /** @enum {string} */
            which: "undescribed" | "all";
            /**
             * @description BCP 47
             * @example de
             */
            language?: string;
            /** @example gemini */
            provider?: string;
            /** @description Ask although the same question about the same bytes was answered before */
            fresh?: boolean;
        };
        /** @description What is left out is as the settings say */
        DescribeOrder: {
            /**
             * @description BCP 47
             * @example de
             */
            language?: string;
            /** @example gemini */
            provider?: string;
            /** @description Ask although the same question about the same bytes was answered before */
            fresh?: boolean;
        };
        DescribePeriod: {
            /** Format: int64 */
            calls: number;
            /**
             * Format: int64
             * @description null for no bound
             */
            maxCalls: number | null;
            /**
             * Format: int64
             * @description In and out together, as providers count them
             */
            tokens: number;
            /**
             * Format: int64
             * @description null for no bound
             */
            maxTokens: number | null;
            /**
             * Format: date-time
             * @description When the next one begins, by UTC
             */
            resetsAt: string;
        };
        /** @description Of all descriptions of an image together, those that came to nothing too */
        DescribeUsage: {
            /** Format: int64 */
            calls: number;
            /**
             * Format: int64
             * @description As providers count them
             */
            inputTokens: number;
            /**
             * Format: int64
             * @description As providers count them
             */
            outputTokens: number;
        };
        DescribedImages: {
            /** Format: int64 */
            images: number;
        };
        Describer: {
            name: string;
            model: string;
            /** @description Whether pictures are sent to it */
            external: boolean;
        };
        Describers: {
            /**
             * @description Who describes where a request names nobody; two are joined by +
             * @example local
             */
            provider: string;
            /** @description Whether pictures are sent to it */
            external: boolean;
            /** @description Whether images are described where an upload does not say */
            automatic: boolean;
            /**
             * @description BCP 47, where a request names none
             * @example en
             */
            language: string;
            /** @description All that can be asked for */
            providers: components["schemas"]["Describer"][];
            budget: components["schemas"]["DescribeBudget"];
            /**
             * Format: int64
             * @description Of your images, those that wait for budget or provider
             */
            waiting: number;
            /**
             * Format: int64
             * @description Of your images, those that are described next, or being described
             */
            queued: number;
            /**
             * Format: date-time
             * @description Until when nothing is sent to the provider
             */
            pausedUntil: string | null;
            /** @description Why nothing is sent: describe-busy, it asked for that; describe-paused, it fails or does not let us in */
            pausedBecause: components["schemas"]["Cause"] | null;
        };
        Describing: {
            /** @enum {string} */
            status: "none" | "queued" | "processing" | "waiting" | "ready" | "failed";
            /**
             * Format: date-time
             * @description When it goes on, where it waits
             */
            until: string | null;
            /** @description Why it failed or waits */
            error: components["schemas"]["Cause"] | null;
            usage: components["schemas"]["DescribeUsage"];
        };
        Description: {
            id: string;
            name: string;
            title: string;
            description: string;
            altText: string;
            labels: components["schemas"]["Label"][];
            language: string;
            source: components["schemas"]["DescriptionSource"];
            edited: string[];
        };
        DescriptionSource: {
            provider: string;
            model: string;
            promptVersion: string;
            /** Format: date-time */
            at: string;
        };
        Done: {
            /** @example success */
            message: string;
        };
        DownloadUrl: {
            download_url: string;
        };
        FailedJob: {
            /** Format: uuid */
            id: string;
            /** @example render-image.v1 */
            type: string;
            /**
             * Format: uuid
             * @description The image that it is about
             */
            image: string;
            /** @example failed */
            status: string;
            /** Format: int32 */
            attempts: number;
            error: components["schemas"]["Cause"];
            /** Format: date-time */
            failedAt: string;
        };
        FailedJobs: {
            jobs: components["schemas"]["FailedJob"][];
        };
        /**
         * @description A picture format
         * @enum {string}
         */
        Format: "jpeg" | "png" | "webp" | "avif" | "gif" | "tiff" | "svg" | "heic";
        Health: {
            /** @example Healthy */
            status: string;
        };
        Image: {
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["Status"];
            /**
             * Format: int32
             * @description Pixels, as seen
             */
            width: number;
            /**
             * Format: int32
             * @description Pixels, as seen
             */
            height: number;
            format: components["schemas"]["Format"];
            /**
             * Format: int64
             * @description Of the original
             */
            bytes: number;
            /** @description Of the original's bytes */
            sha256: string;
            /** Format: date-time */
            createdAt: string;
            title: string | null;
            description: string | null;
            altText: string | null;
            labels: components["schemas"]["Label"][];
            /**
             * @description Of what the describer wrote, BCP 47
             * @example en
             */
            language: string | null;
            /** @description Which describer wrote last; null where none has */
            source: components["schemas"]["DescriptionSource"] | null;
            /** @description What a person wrote: no describer touches it */
            edited: ("title" | "description" | "altText" | "labels")[];
            describing: components["schemas"]["Describing"];
            /** @description Why it failed */
            error: components["schemas"]["Cause"] | null;
            /** @description In the order asked for */
            renditions: components["schemas"]["Rendition"][];
            /**
             * Format: date-time
             * @description Of a deleted image: it can be had back until then
             */
            restorableUntil: string | null;
            links: components["schemas"]["ImageLinks"];
        };
        ImageLinks: {
            self: string;
            original: string;
            description: string;
        };
        ImagePage: {
            images: components["schemas"]["Image"][];
            /** @description For the next page; null on the last */
            nextCursor: string | null;
        };
        /** @description What is left out stays as it is; null clears (but not the name) */
        ImagePatch: {
            /** @example Harbour at dawn.jpg */
            name?: string | null;
            title?: string | null;
            description?: string | null;
            altText?: string | null;
            labels?: string[] | null;
            /** @description Empty: a describer may write all texts again */
            edited?: string[] | null;
        };
        /**
         * @description Where an item of a batch stands
         * @enum {string}
         */
        ItemStatus: "queued" | "processing" | "succeeded" | "failed" | "cancelled";
        Label: {
            name: string;
            /** Format: double */
            confidence: number | null;
        };
        LabelCount: {
            name: string;
            /**
             * Format: int32
             * @description How many images have it
             */
            images: number;
        };
        Labels: {
            labels: components["schemas"]["LabelCount"][];
        };
        Limits: {
            /** Format: int64 */
            maxFileBytes: number;
            /** Format: int64 */
            maxPixels: number;
            /** Format: int32 */
            maxFilesPerRequest: number;
            /** Format: int64 */
            maxRequestBytes: number;
            /**
             * Format: int64
             * @description For how long a deleted image can be had back
             */
            restoreSeconds: number;
            defaultPresets: string[];
            /** @description Media types */
            formats: string[];
        };
        ListedImage: {
            /** @example https://shop.example.org/1.jpg */
            url: string;
            /** @example SKU-1 */
            id?: string;
            name?: string;
        };
        MailOption: {
            enabled: boolean;
            detail: string;
        };
        NewWebhookEndpoint: {
            /** Format: uuid */
            id: string;
            url: string;
            events: string[];
            scope: string;
            status: string;
            disabledReason: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Verifies what it is told; docs/webhooks.md says how */
            secret: string;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "batch-completed" | "batch-failed" | "webhook-disabled" | "mail-failed";
            /** @example products.csv is done */
            title: string;
            detail: string;
            /** Format: uuid */
            batch: string | null;
            /** Format: date-time */
            createdAt: string;
            read: boolean;
        };
        NotificationPage: {
            notifications: components["schemas"]["Notification"][];
            /**
             * Format: int64
             * @description Of all, not of this page
             */
            unread: number;
            /** @description For the next page; null on the last */
            nextCursor: string | null;
        };
        /**
         * @description A step on pixels; docs/presets.md has all of them with their fields
         * @example {
         *       "op": "flip"
         *     }
         */
        OperationStep: {
            /** @description Which step, such as resize, crop, rotate or watermark */
            op: string;
        } & {
            [key: string]: unknown;
        };
        OperationsByName: {
            /** @example square */
            name: string;
            operations: components["schemas"]["OperationStep"][];
            output: components["schemas"]["PresetOutput"];
        };
        Preset: {
            /** @example square */
            name: string;
            /** @description Whether every installation has it; these cannot be changed */
            builtIn: boolean;
            /** @description Steps on pixels, in this order */
            operations: components["schemas"]["OperationStep"][];
            output: components["schemas"]["PresetOutput"];
        };
        PresetBody: {
            operations: components["schemas"]["OperationStep"][];
            output: components["schemas"]["PresetOutput"];
        };
        /**
         * @description How a rendition is written; docs/presets.md has the details
         * @example {
         *       "format": "webp"
         *     }
         */
        PresetOutput: {
            /** @description jpeg, png, webp, avif, gif, tiff or source */
            format: string;
            /** @description 1 to 100 */
            quality?: number;
            /** @description WebP and AVIF */
            lossless?: boolean;
            /** @description JPEG, PNG and GIF */
            progressive?: boolean;
            /** @description 0 (fast) to 9 (smallest file) */
            effort?: number;
            /** @description The quality is lowered until the file is not longer */
            maxBytes?: number;
            /** @description Laid under where there is no transparency, such as #ffffff */
            background?: string;
            /** @description What stays besides the pixels */
            metadata?: string;
            /** @description All frames, else the first */
            animated?: boolean;
            /** @description Title, description and copyright in the file */
            embed?: boolean;
        };
        Presets: {
            presets: components["schemas"]["Preset"][];
        };
        /** @description What went wrong (RFC 9457) */
        Problem: {
            /** @example about:blank */
            type: string;
            /** @example Not Found */
            title: string;
            /**
             * Format: int32
             * @example 404
             */
            status: number;
            /**
             * @description One sentence for people
             * @example There is no such image, or it is not yours.
             */
            detail: string;
            /**
             * @description The path that was called
             * @example /api/v1/images/0198f2a0-0000-7000-8000-000000000000
             */
            instance: string;
            /**
             * @description Stable; clients may switch on it
             * @example image-not-found
             */
            code: string;
            /** @description Which file or field; may be empty */
            errors: components["schemas"]["ProblemPart"][];
        };
        ProblemPart: {
            /** @description The file's name, for uploads */
            file: string | null;
            /** @description The field, such as operations[0].width */
            field: string | null;
            /**
             * Format: int32
             * @description The row, from 1, for lists of images
             */
            row: null | number;
            /** @description The column's name; null where the whole row is meant */
            column: string | null;
            code: string;
            detail: string;
        };
        ProcessBody: {
            /** Format: uuid */
            request_id: string;
        };
        ProcessedRequest: {
            /** Format: uuid */
            request_id: string;
            /** @enum {string} */
            status: "PENDING" | "PROCESSING" | "COMPLETED" | "FAILED" | "CANCELLED";
            /** @example Processed successfully */
            message: string;
        };
        Product: {
            /** @example 1 */
            id: string;
            product_name: string;
            input_images: string[];
            output_images: string[];
            /** @enum {string} */
            status: "PENDING" | "PROCESSING" | "COMPLETED" | "FAILED" | "CANCELLED";
        };
        ProgramVersion: {
            name: string;
            version: string;
            revision: string | null;
            libvips: string;
        };
        QueuedJob: {
            /** Format: uuid */
            id: string;
            /** @example queued */
            status: string;
        };
        ReadNotifications: {
            /**
             * Format: uuid
             * @description This one and all older ones
             */
            upTo: string;
        };
        RenameBody: {
            /** Format: uuid */
            record_id?: string;
            record_name: string;
        };
        Rendition: {
            preset: string;
            status: components["schemas"]["Status"];
            /** Format: int32 */
            width: number | null;
            /** Format: int32 */
            height: number | null;
            format: components["schemas"]["Format"] | null;
            /** Format: int64 */
            bytes: number | null;
            url: string | null;
            /** @description The address for others, who need no session for it; null while the image is deleted */
            shareUrl: string | null;
            error: components["schemas"]["Cause"] | null;
            /** @description What to know of it: it was made, but not as asked */
            notice: components["schemas"]["Cause"] | null;
            /**
             * Format: double
             * @description That its cutout is the subject and all of it, 0 to 1
             */
            confidence: number | null;
        };
        RenditionsByName: {
            /**
             * @example [
             *       "compressed"
             *     ]
             */
            presets: string[];
        };
        RequestStatus: {
            /** Format: uuid */
            request_id: string;
            /** @enum {string} */
            status: "PENDING" | "PROCESSING" | "COMPLETED" | "FAILED" | "CANCELLED";
            products: components["schemas"]["Product"][];
        };
        Restore: {
            restore: string;
        };
        RotatedWebhookSecret: {
            /** @example whsec_… */
            secret: string;
            /**
             * Format: date-time
             * @description Until then the secret before it signs besides
             */
            previousValidUntil: string;
        };
        Self: {
            self: string;
        };
        /**
         * @description Where an image or a rendition stands
         * @enum {string}
         */
        Status: "queued" | "processing" | "ready" | "failed";
        SubmittedRequest: {
            /** Format: uuid */
            request_id: string;
            /** @enum {string} */
            status: "PENDING" | "PROCESSING" | "COMPLETED" | "FAILED" | "CANCELLED";
        };
        UploadForm: {
            /** @description The images */
            file: string[];
            /**
             * @description Names of presets; thumbnail and web where none is given
             * @example [
             *       "thumbnail"
             *     ]
             */
            preset?: string[];
            /** @description The n-th is the n-th file's; else the file's own */
            name?: string[];
            /** @description Whether to write title, description, alt text and labels; else as the setting says */
            describe?: boolean;
        };
        WebhookAddition: {
            /** @example https://shop.example/hook */
            url: string;
            /**
             * @example [
             *       "batch.completed"
             *     ]
             */
            events: string[];
        };
        WebhookAttempt: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            status: number | null;
            headers: {
                [key: string]: string;
            };
            /** @description The first 4 KiB */
            body: string;
            /** Format: int64 */
            durationMs: number;
            error: string | null;
        };
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            /**
             * @description The webhook-id: the same on each attempt and in each replay
             * @example msg_…
             */
            messageId: string;
            /** Format: uuid */
            endpoint: string;
            url: string;
            /** @example batch.completed */
            event: string;
            /** Format: uuid */
            batch: string | null;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed";
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** Format: date-time */
            createdAt: string;
            lastAttempt: components["schemas"]["WebhookLastAttempt"] | null;
        };
        WebhookDeliveryDetail: {
            /** Format: uuid */
            id: string;
            messageId: string;
            /** Format: uuid */
            endpoint: string;
            url: string;
            event: string;
            /** Format: uuid */
            batch: string | null;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed";
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** Format: date-time */
            createdAt: string;
            lastAttempt: components["schemas"]["WebhookLastAttempt"] | null;
            request: components["schemas"]["WebhookRequest"];
            /** @description The first first; at most the last 50 */
            log: components["schemas"]["WebhookAttempt"][];
        };
        WebhookDeliveryPage: {
            deliveries: components["schemas"]["WebhookDelivery"][];
            /** @description For the next page; null on the last */
            nextCursor: string | null;
        };
        WebhookEndpoint: {
            /** Format: uuid */
            id: string;
            /** @example https://shop.example/hook */
            url: string;
            /**
             * @description batch.created, batch.completed, image.ready, image.failed
             * @example [
             *       "batch.completed"
             *     ]
             */
            events: string[];
            /**
             * @description owner: hears of everything of yours; batch: of batches that name its URL
             * @enum {string}
             */
            scope: "owner" | "batch";
            /** @enum {string} */
            status: "enabled" | "disabled";
            /** @description One sentence; null while it is enabled */
            disabledReason: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        WebhookEndpoints: {
            endpoints: components["schemas"]["WebhookEndpoint"][];
        };
        WebhookLastAttempt: {
            /** Format: date-time */
            at: string;
            /**
             * Format: int32
             * @description HTTP status; null where no answer came
             */
            status: number | null;
            /** Format: int64 */
            durationMs: number;
            /** @description Null where it was delivered */
            error: string | null;
        };
        WebhookPatch: {
            url?: string;
            events?: string[];
            /** @enum {string} */
            status?: "enabled" | "disabled";
        };
        WebhookRequest: {
            /** @description Of the latest attempt; before it, those that do not change */
            headers: {
                [key: string]: string;
            };
            body: string;
        };
        WebhookSecret: {
            /** @example whsec_… */
            secret: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBatches: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
            /** @description parameter-invalid, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "parameter-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["BatchForm"];
                "application/json": components["schemas"]["BatchBody"];
            };
        };
        responses: {
            /** @description Accepted; Location names it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description multipart-malformed, json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "multipart-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upload-timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Request Timeout",
                     *       "status": 408,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "upload-timeout",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large, csv-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Content Too Large",
                     *       "status": 413,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "request-too-large",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description multipart-expected */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unsupported Media Type",
                     *       "status": 415,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "multipart-expected",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file-missing, csv-empty, csv-not-text, csv-header-broken, csv-no-image-column, csv-no-rows, csv-rows-faulty, csv-too-many-columns, csv-too-many-rows, too-many-files, too-many-fields, field-too-long, field-unknown, field-invalid, edit-invalid, preset-unknown, webhook-url-invalid, address-not-allowed, too-many-webhooks, email-invalid, mail-unavailable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "file-missing",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, staging-failed */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Service Unavailable",
                     *       "status": 503,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "overloaded",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOptions"];
                };
            };
        };
    };
    previewBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["BatchForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPreview"];
                };
            };
            /** @description multipart-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "multipart-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upload-timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Request Timeout",
                     *       "status": 408,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "upload-timeout",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large, csv-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Content Too Large",
                     *       "status": 413,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "request-too-large",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description multipart-expected */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unsupported Media Type",
                     *       "status": 415,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "multipart-expected",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file-missing, csv-empty, csv-not-text, csv-header-broken, csv-no-image-column, csv-no-rows, csv-too-many-columns, csv-too-many-rows, too-many-files, too-many-fields, field-too-long, field-unknown, field-invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "file-missing",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, staging-failed */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Service Unavailable",
                     *       "status": 503,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "overloaded",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description batch-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description batch-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description batch-ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-ended",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatchItems: {
        parameters: {
            query?: {
                status?: components["schemas"]["ItemStatus"];
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchItemPage"];
                };
            };
            /** @description parameter-invalid, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "parameter-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description batch-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchResult: {
        parameters: {
            query?: {
                only?: "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description parameter-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "parameter-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description batch-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description batch-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nothing-to-retry */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "nothing-to-retry",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDescribers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Describers"];
                };
            };
        };
    };
    describeImages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeManyOrder"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribedImages"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description describe-round-open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "describe-round-open",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description field-invalid, field-unknown, describer-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "field-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description describe-fresh-spent */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too Many Requests",
                     *       "status": 429,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "describe-fresh-spent",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchEvents: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description too-many-streams */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too Many Requests",
                     *       "status": 429,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "too-many-streams",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImages: {
        parameters: {
            query?: {
                /** @description Words, or beginnings of words, in name, title, description or labels */
                q?: string;
                status?: components["schemas"]["Status"];
                /** @description Of the original */
                format?: components["schemas"]["Format"];
                /** @description Pixels, as seen */
                minWidth?: number;
                /** @description Pixels, as seen */
                minHeight?: number;
                /** @description Of the original */
                minBytes?: number;
                /** @description Of the original, included */
                maxBytes?: number;
                /**
                 * @description Came in then or later: a time (RFC 3339) or a day in UTC
                 * @example 2026-11-01
                 */
                from?: string;
                /** @description Came in before that time, or up to the end of that day in UTC */
                to?: string;
                /** @description Those that are deleted and can be restored, instead of those that are there */
                deleted?: boolean;
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Only images with this label, without regard to case and accents; several times: with all of them */
                label?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImagePage"];
                };
            };
            /** @description parameter-invalid, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "parameter-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadImages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadForm"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedImages"];
                };
            };
            /** @description multipart-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "multipart-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upload-timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Request Timeout",
                     *       "status": 408,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "upload-timeout",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file-too-large, request-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Content Too Large",
                     *       "status": 413,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "file-too-large",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-an-image, format-unsupported, multipart-expected */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unsupported Media Type",
                     *       "status": 415,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "not-an-image",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file-empty, file-missing, image-too-large, too-many-frames, image-corrupt, image-truncated, too-many-files, too-many-fields, field-too-long, field-unknown, field-invalid, edit-invalid, preset-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "file-empty",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, staging-failed, object-store-unavailable, object-store-full */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Service Unavailable",
                     *       "status": 503,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "overloaded",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedImage"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImagePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description edit-invalid, field-invalid, field-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "edit-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DescribeOrder"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description content-type-unsupported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unsupported Media Type",
                     *       "status": 415,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "content-type-unsupported",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description field-invalid, field-unknown, describer-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "field-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description describe-fresh-spent */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too Many Requests",
                     *       "status": 429,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "describe-fresh-spent",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDescription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Description"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOriginal: {
        parameters: {
            query?: {
                /** @description Present: as a file to save */
                download?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description image-not-found, bytes-missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description range-not-satisfiable */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Requested range not satisfiable",
                     *       "status": 416,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "range-not-satisfiable",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addRenditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenditionsByName"] | components["schemas"]["OperationsByName"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description preset-built-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "preset-built-in",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description preset-unknown, preset-invalid, field-invalid, field-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "preset-unknown",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRendition: {
        parameters: {
            query?: {
                /** @description Of an address that was given to others */
                signature?: string;
                /** @description Of an image that its owner deleted and can have back */
                deleted?: boolean;
                /** @description Present: as a file to save */
                download?: boolean;
            };
            header?: never;
            path: {
                id: string;
                preset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description image-not-found, rendition-not-found, bytes-missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rendition-not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "rendition-not-ready",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description range-not-satisfiable */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Requested range not satisfiable",
                     *       "status": 416,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "range-not-satisfiable",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description image-duplicate */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-duplicate",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFailedJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedJobs"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedJob"];
                };
            };
            /** @description job-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "job-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLabels: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Labels"];
                };
            };
            /** @description parameter-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "parameter-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
        };
    };
    exportMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    getMetadataSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown[];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description parameter-invalid, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "parameter-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotifications"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description field-invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "field-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Presets"];
                };
            };
        };
    };
    getPreset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preset"];
                };
            };
            /** @description preset-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "preset-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPreset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresetBody"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preset"];
                };
            };
            /** @description New */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preset"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description preset-built-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "preset-built-in",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description preset-invalid, field-invalid, too-many-presets */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "preset-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePreset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description preset-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "preset-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description preset-built-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "preset-built-in",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoints"];
                };
            };
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookAddition"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookEndpoint"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description webhook-url-invalid, address-not-allowed, too-many-webhooks, field-invalid, field-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-url-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                batch?: string;
                endpoint?: string;
                status?: "pending" | "delivered" | "failed";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description parameter-invalid, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "parameter-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryDetail"];
                };
            };
            /** @description delivery-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "delivery-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description delivery-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "delivery-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description webhook-disabled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-disabled",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description webhook-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description webhook-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description webhook-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description webhook-exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-exists",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description webhook-url-invalid, address-not-allowed, webhook-events-invalid, field-invalid, field-unknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-url-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description webhook-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedWebhookSecret"];
                };
            };
            /** @description webhook-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "webhook-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aliasDownloadCsv: {
        parameters: {
            query: {
                request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadUrl"];
                };
            };
            /** @description batch-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aliasFile: {
        parameters: {
            query?: {
                signature?: string;
            };
            header?: never;
            path: {
                filename: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description file-not-found, image-not-found, rendition-not-found, bytes-missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "file-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rendition-not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "rendition-not-ready",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    aliasProcess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessedRequest"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description batch-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description field-invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "field-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aliasRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aliasStatus: {
        parameters: {
            query: {
                request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStatus"];
                };
            };
            /** @description batch-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "batch-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aliasUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description json-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "json-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description image-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not Found",
                     *       "status": 404,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "image-not-found",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description field-invalid, edit-invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "field-invalid",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aliasUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AliasForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedRequest"];
                };
            };
            /** @description multipart-malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "multipart-malformed",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csv-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Content Too Large",
                     *       "status": 413,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "csv-too-large",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description multipart-expected */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unsupported Media Type",
                     *       "status": 415,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "multipart-expected",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csv-no-image-column, too-many-webhooks */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Unprocessable Content",
                     *       "status": 422,
                     *       "detail": "One sentence that says what was found and what was expected.",
                     *       "instance": "/api/v1/images",
                     *       "code": "csv-no-image-column",
                     *       "errors": []
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramVersion"];
                };
            };
        };
    };
}
