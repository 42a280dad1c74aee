package dev.imagemill.cli;

import org.springframework.boot.SpringApplication;

/**
 * How the server is started from a command.
 *
 * @param server the application
 * @param terminal where it says that it is ready
 */
record ServerStart(Class<?> server, Terminal terminal) {

    SpringApplication application() {
        SpringApplication application = new SpringApplication(server);
        // By default it is the class with main(), for which nothing was worked out ahead of time.
        application.setMainApplicationClass(server);
        application.addListeners(new ReadyLine(terminal.out()));
        return application;
    }
}
