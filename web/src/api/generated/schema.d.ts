export interface paths {
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of your images, live
         * @description Events: image (data: the image as it is now), image-deleted (data: {"id"}), reload (some changes are not known any more: read the list again). Last-Event-ID is understood.
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
        /** Your images, newest first */
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
        /** Change name, title, description or labels */
        patch: operations["editImage"];
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
        /** The bytes of a rendition */
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
            labels: string[];
            /** @description Why it failed */
            error: components["schemas"]["Cause"] | null;
            /** @description In the order asked for */
            renditions: components["schemas"]["Rendition"][];
            links: components["schemas"]["ImageLinks"];
        };
        ImageLinks: {
            self: string;
            original: string;
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
            labels?: string[] | null;
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
            code: string;
            detail: string;
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
            error: components["schemas"]["Cause"] | null;
        };
        RenditionsByName: {
            /**
             * @example [
             *       "compressed"
             *     ]
             */
            presets: string[];
        };
        Restore: {
            restore: string;
        };
        Self: {
            self: string;
        };
        /**
         * @description Where an image or a rendition stands
         * @enum {string}
         */
        Status: "queued" | "processing" | "ready" | "failed";
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
            /** @description Whether to write title, description and labels; not available yet */
            describe?: boolean;
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
                /** @description Words in name, title, description or labels */
                q?: string;
                label?: string;
                status?: components["schemas"]["Status"];
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
            /** @description file-empty, file-missing, image-too-large, too-many-frames, image-corrupt, image-truncated, too-many-files, too-many-fields, field-too-long, field-unknown, field-invalid, edit-invalid, preset-unknown, describe-unavailable */
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
