package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.cutout.LaidOutPictures;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.storage.ObjectKey;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands a cutout service the picture that it is asked about. For nobody else, so not in the description of the API. */
@RestController
@Hidden
final class CutoutPictureController {

    private final LaidOutPictures pictures;
    private final ObjectAnswer answer;

    CutoutPictureController(LaidOutPictures pictures, ObjectAnswer answer) {
        this.pictures = pictures;
        this.answer = answer;
    }

    @GetMapping(LaidOutPictures.PATH + "/{id}")
    @CallableBy(Caller.HOLDER)
    void picture(
            @PathVariable UUID id,
            @RequestParam long until,
            @RequestParam(required = false) @Nullable String signature,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ObjectKey key = pictures.readable(id, until, signature)
                .orElseThrow(() -> Faults.notFound(
                        "cutout-picture-not-found", "There is no such picture, or its address has come to its end."));
        answer.send(new ObjectAnswer.Wanted(key, ImageFormat.PNG, "picture.png", false), request, response);
    }
}
