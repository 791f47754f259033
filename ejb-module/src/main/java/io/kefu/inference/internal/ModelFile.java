package io.kefu.inference.internal;

/**
 * A file that a model needs.
 *
 * @param path where it lies in the model folder
 * @param resource where it comes from on the class path
 * @param origin the artifact that carries the resource, for people
 * @param sha256 what it must be, in lower-case hexadecimal
 */
public record ModelFile(String path, String resource, String origin, String sha256) {}
