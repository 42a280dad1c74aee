"a script for the tests";
