/** What the adapters over LangChain4j share: its calls go out through our client, and are one call each. */
@NullMarked
package dev.imagemill.describe.langchain;

import org.jspecify.annotations.NullMarked;
