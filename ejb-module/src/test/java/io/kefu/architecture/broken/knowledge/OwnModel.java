package io.kefu.architecture.broken.knowledge;

import ai.onnxruntime.OrtSession;

/** A model that nobody closes. */
record OwnModel(OrtSession session) {}
