package dev.imagemill;

import org.springframework.boot.SpringApplication;

/** Where the program starts. */
public final class Imagemill {

    private Imagemill() {}

    public static void main(String[] args) {
        SpringApplication.run(ServerApplication.class, args);
    }
}
