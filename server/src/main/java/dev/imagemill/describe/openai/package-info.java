/** Describes by any server that speaks OpenAI's chat call with images: OpenAI, Ollama, llama.cpp, vLLM. */
@NullMarked
package dev.imagemill.describe.openai;

import org.jspecify.annotations.NullMarked;
