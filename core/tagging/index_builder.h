// SPDX-License-Identifier: Apache-2.0
// An index of many sounds that is made over hours: what was embedded before is kept, also by a run that was killed.
#pragma once

#include "core/tagging/embedding.h"

#include <functional>
#include <map>
#include <span>
#include <stop_token>
#include <string_view>

namespace dclscope {

class IndexBuilder {
public:
    /// Takes over what an earlier run left in the index's files, where that was made by the same maker; files that are
    /// broken or another's count for nothing.
    /// @param sounds  paths in the order of the index's rows
    /// @param model   as EmbeddingIndex::model
    /// @param maker   all that an embedding depends on besides the sound: the checkpoint as makerOf() says it, settings
    IndexBuilder(std::filesystem::path npy, std::vector<std::string> sounds, std::string model, std::string maker);

    /// Whether the sound has its embedding, and its file is still the one that was embedded.
    bool has(const std::string& sound) const;
    /// @param point  [width], the same for all. @throws ShapeError for another width
    void add(const std::string& sound, std::vector<float> point);
    /// How many sounds have their embedding.
    std::size_t size() const;
    /// Writes those that have one, as writeIndex() does. Nothing is written while there are none. @throws Error
    void save() const;

private:
    struct Row {
        std::string stamp;
        std::vector<float> point;
    };
    void takeOver();

    std::filesystem::path npy_;
    std::vector<std::string> sounds_;
    std::string model_;
    std::string maker_;
    std::map<std::string, Row> rows_;
};

/// What tells a file, or a folder's files, from what stood there before: names, sizes and times of writing.
/// @param path  a checkpoint, a sound or a run folder
std::string makerOf(const std::filesystem::path& path);

/// Everything that an embedding depends on besides the sound.
/// @param model        a checkpoint, a run folder, or the word of a bundled run
/// @param entry        of several networks in it the one that is meant
/// @param assignments  as --set takes them
std::string embeddingMaker(std::string_view model, const std::string& entry,
                           std::span<const std::string> assignments = {});

/// What embedMissing() tells, on its thread.
struct EmbeddingSteps {
    std::function<void(std::size_t number, const std::string& sound)> begun{}; ///< the number counts from 0
    std::function<void(const std::string& sentence)> broken{};                 ///< a sound that cannot be embedded
};

/// Embeds the sounds that have no embedding yet, and saves now and then; not at the end.
/// @param stop  asked for from another thread, it ends after the sound that is under way
/// @return how many of them could not be read
/// @throws Error when nothing can be saved
std::size_t embedMissing(IndexBuilder& index, const WindowScorer& scorer, std::span<const std::string> sounds,
                         const EmbeddingSteps& steps, const std::stop_token& stop = {});

} // namespace dclscope
