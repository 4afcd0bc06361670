// SPDX-License-Identifier: Apache-2.0
// Labelled recordings from a folder, held in memory as mono samples at one rate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace dclscope::training {

/// One file of a data folder, as its name describes it.
struct SoundFileEntry {
    std::filesystem::path path;
    std::string label;
    std::string speaker;    ///< FSDD only
    std::int64_t index = 0; ///< FSDD: the number in the name; else the position among the label's sorted files
    std::int64_t fold = 0;  ///< the number that an ESC file name starts with, else 0
};

struct Recording {
    SoundFileEntry file;
    std::size_t label = 0;      ///< index into Dataset::labels
    std::vector<float> samples; ///< mono, nominally in [-1, 1]
};

struct Dataset {
    std::filesystem::path folder;
    std::vector<std::string> labels;
    std::vector<Recording> recordings; ///< sorted by path

    /// Recordings of each label.
    std::vector<std::size_t> countPerLabel() const;
};

/// How a data folder is laid out: `{label}_{speaker}_{index}.wav` in one folder, or `FOLDER/<label>/<files>`.
enum class Layout { Fsdd, Folders };

/// The sound files of a folder by their names alone, sorted; files that are no sounds are passed over.
/// @throws ConfigError when there is no such folder, or no sound in it.
std::vector<SoundFileEntry> listSounds(const std::filesystem::path& folder, Layout layout);
/// Fsdd when the folder itself holds at least one FSDD name, else Folders.
/// @throws ConfigError when there is no such folder.
Layout guessLayout(const std::filesystem::path& folder);

/// Reads the files, as mono at `sampleRateHz`.
/// @param labels  order of the classes; empty: those found, sorted (numbers by value)
/// @param threads reads on so many threads
/// @throws ConfigError for a file with a label that is not among `labels`, AudioError for one that cannot be read.
Dataset loadDataset(const std::filesystem::path& folder, const std::vector<SoundFileEntry>& files,
                    const std::vector<std::string>& labels, double sampleRateHz, unsigned threads = 1);

/// The first of `folders` that exists, relative ones seen from the working folder.
/// @param what  what is looked for and where it can be had, for the message
/// @throws ConfigError naming every place when there is none.
std::filesystem::path firstFolder(const std::vector<std::string>& folders, const std::string& what);

} // namespace dclscope::training
