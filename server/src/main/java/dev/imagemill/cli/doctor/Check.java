package dev.imagemill.cli.doctor;

import java.util.concurrent.Callable;

/**
 * One line of the doctor.
 *
 * @param name what is looked at
 * @param look says what was found, in a few words; throws where it is not well
 */
record Check(String name, Callable<String> look) {}
