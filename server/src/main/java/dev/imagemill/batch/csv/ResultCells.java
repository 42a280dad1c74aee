package dev.imagemill.batch.csv;

import java.util.List;

/**
 * What a result adds to a row. The lists are written into one cell each, apart by commas (reasons and notices by semicolons, texts each
 * in a line of its own).
 *
 * @param outputUrls of the renditions, image by image
 * @param outputSizes such as {@code 800x600}, one for each URL
 * @param outputBytes one for each URL
 * @param status such as {@code succeeded}, {@code failed} or {@code partly}
 * @param reasons each as {@code code: detail}; empty where all went well
 * @param notices of renditions that were made, but not as asked, each as {@code code: detail}
 * @param texts one for each image of the row; empty where images are not described
 */
public record ResultCells(
        List<String> outputUrls,
        List<String> outputSizes,
        List<Long> outputBytes,
        String status,
        List<String> reasons,
        List<String> notices,
        List<ResultTexts> texts) {

    public ResultCells {
        outputUrls = List.copyOf(outputUrls);
        outputSizes = List.copyOf(outputSizes);
        outputBytes = List.copyOf(outputBytes);
        reasons = List.copyOf(reasons);
        notices = List.copyOf(notices);
        texts = List.copyOf(texts);
    }
}
