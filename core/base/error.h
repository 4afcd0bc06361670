// SPDX-License-Identifier: Apache-2.0
// The exceptions that core throws. A message says what failed, where, expected against got, and what to do.
#pragma once

#include <stdexcept>
#include <string>

namespace dclscope {

/// Base of everything core throws on purpose.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A checkpoint, or a run folder, that cannot be read or does not make a network.
/// what() does not repeat the path: the caller knows it and says it first.
class CheckpointError : public Error {
public:
    /// @param path  file or folder the error is about
    /// @param what  one sentence without the path
    /// @param key   the tensor's name when one tensor is to blame, else empty
    CheckpointError(std::string path, const std::string& what, std::string key = {})
        : Error(what), path_(std::move(path)), key_(std::move(key)) {}

    const std::string& path() const noexcept { return path_; }
    const std::string& key() const noexcept { return key_; }

private:
    std::string path_;
    std::string key_;
};

/// An array whose shape is not the one an operation needs; the message names expected and got.
class ShapeError : public Error {
public:
    using Error::Error;
};

/// A sound file, device or stream that cannot be opened or went away.
class AudioError : public Error {
public:
    using Error::Error;
};

/// A picture that cannot be read or is of no use to a network.
class ImageError : public Error {
public:
    using Error::Error;
};

/// A recipe, card, option or missing part of the installation.
class ConfigError : public Error {
public:
    using Error::Error;
};

} // namespace dclscope
