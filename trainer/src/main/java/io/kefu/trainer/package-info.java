/**
 * A program of its own that fits BERT+BiLSTM heads on the states of a frozen encoder: DJL on
 * PyTorch, in a JVM beside the server, so that libtorch and its memory never are in the server's
 * process.
 *
 * <p>It reads a folder that the server wrote ({@link io.kefu.trainer.Request}), tells its progress
 * on standard output, and leaves one file of weights for each head. It knows no texts, no shops and
 * no network.
 */
@NullMarked
package io.kefu.trainer;

import org.jspecify.annotations.NullMarked;
