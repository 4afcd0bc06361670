// SPDX-License-Identifier: Apache-2.0
// Labelled recordings from a folder, held in memory as mono samples at one rate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace dclscope::training {

/// One file of a data folder, as its name describes it.
struct SoundFileEntry {
    std::filesystem::path path;
    std::string label;
    std::string speaker;    ///< of FSDD and Speech Commands names; else empty
    std::int64_t index = 0; ///< FSDD: the number in the name; else the position among the label's sorted files
    std::int64_t fold = 0;  ///< the number that an ESC file name starts with, else 0
    std::string clip = {};  ///< the longer recording that an ESC file was cut from, else empty
};

struct Recording {
    SoundFileEntry file;
    std::size_t label = 0;      ///< index into Dataset::labels
    std::vector<float> samples; ///< mono, nominally in [-1, 1]; empty where they are read when they are needed
};

/// How sound files are brought to one rate, and how many of them are held.
struct SoundReading {
    double sampleRateHz = 8000.0;
    bool sinc = false; ///< resampled as the references of convolutional networks do, not as live sound is
    std::uint64_t mostBytes = std::numeric_limits<std::uint64_t>::max(); ///< of samples held in memory
    unsigned threads = 1;

    /// The samples of one file at that rate. @throws AudioError when it cannot be read
    std::vector<float> read(const std::filesystem::path& path) const;
    /// The recording's samples, held ones or else read into `buffer`.
    std::span<const float> samplesOf(const Recording& recording, std::vector<float>& buffer) const;
};

struct Dataset {
    std::filesystem::path folder;
    std::vector<std::string> labels;
    std::vector<Recording> recordings; ///< sorted by path

    /// Recordings of each label.
    std::vector<std::size_t> countPerLabel() const;
    std::uint64_t heldBytes() const;
};

/// How a data folder is laid out: `{label}_{speaker}_{index}.wav` in one folder, `FOLDER/<label>/<files>`, or the latter
/// as Speech Commands has it: `{speaker}_nohash_{n}.wav`, and long noises in `_background_noise_`, which are passed over.
enum class Layout { Fsdd, Folders, SpeechCommands };

/// The sound files of a folder by their names alone, sorted; files that are no sounds are passed over.
/// @throws ConfigError when there is no such folder, or no sound in it.
std::vector<SoundFileEntry> listSounds(const std::filesystem::path& folder, Layout layout);
/// The JPEG and PNG files `FOLDER/<label>/<files>`, in the same way.
std::vector<SoundFileEntry> listPictures(const std::filesystem::path& folder);
/// Fsdd when the folder itself holds at least one FSDD name, SpeechCommands when a folder in it holds a name with
/// `_nohash_`, else Folders.
/// @throws ConfigError when there is no such folder.
Layout guessLayout(const std::filesystem::path& folder);

/// Reads the files as mono.
/// @param labels  order of the classes; empty: those found, sorted (numbers by value)
/// @throws ConfigError for a file with a label that is not among `labels`, AudioError for one that cannot be read.
Dataset loadDataset(const std::filesystem::path& folder, const std::vector<SoundFileEntry>& files,
                    const std::vector<std::string>& labels, const SoundReading& reading);
/// The labels of files, each once, "2" before "10" and numbers before words.
std::vector<std::string> labelsFound(const std::vector<SoundFileEntry>& files);

/// The first of `folders` that exists, relative ones seen from the working folder.
/// @param what  what is looked for and where it can be had, for the message
/// @throws ConfigError naming every place when there is none.
std::filesystem::path firstFolder(const std::vector<std::string>& folders, const std::string& what);

} // namespace dclscope::training
