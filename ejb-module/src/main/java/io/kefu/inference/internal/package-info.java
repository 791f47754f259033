/**
 * How models are unpacked, checked, loaded, queued for and closed: DJL on ONNX Runtime, fastText
 * and OpenNLP. The only place where native handles and tensors are seen.
 */
@NullMarked
package io.kefu.inference.internal;

import org.jspecify.annotations.NullMarked;
