package dev.imagemill.batch.csv;

import java.util.List;

/**
 * What a result adds to a row. The lists are written into one cell each, apart by commas (reasons by semicolons).
 *
 * @param outputUrls of the renditions, image by image
 * @param outputSizes such as {@code 800x600}, one for each URL
 * @param outputBytes one for each URL
 * @param status such as {@code succeeded}, {@code failed} or {@code partly}
 * @param reasons each as {@code code: detail}; empty where all went well
 */
public record ResultCells(
        List<String> outputUrls,
        List<String> outputSizes,
        List<Long> outputBytes,
        String status,
        List<String> reasons) {

    public ResultCells {
        outputUrls = List.copyOf(outputUrls);
        outputSizes = List.copyOf(outputSizes);
        outputBytes = List.copyOf(outputBytes);
        reasons = List.copyOf(reasons);
    }
}
