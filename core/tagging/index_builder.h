// SPDX-License-Identifier: Apache-2.0
// An index of many sounds that is made over hours: what was embedded before is kept, also by a run that was killed.
#pragma once

#include "core/tagging/embedding.h"

#include <map>

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

} // namespace dclscope
