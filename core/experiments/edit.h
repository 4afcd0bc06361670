// SPDX-License-Identifier: Apache-2.0
// The edits of an experiment: small values that say what is changed and where, and their text 'WHAT key=value ...'.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dclscope::experiments {

/// Numbers from the first to the last, both included.
struct IndexRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(const IndexRange&) const = default;
};
using Indices = std::vector<IndexRange>; ///< empty: all

/// Which elements an edit is about: those that everything here allows.
struct Where {
    std::string layer;                 ///< its name; empty: all layers that the edit can change
    std::optional<std::int64_t> stage; ///< only layers of this stage, see stageOfLayer()
    Indices out;                       ///< output channels
    Indices in;                        ///< input channels of a group
    Indices elements;                  ///< indices as LayerState counts them
    bool operator==(const Where&) const = default;
};

/// Positions moved by so much, or to a place: a number per learned axis, in the order of P's rows. Exactly one is set.
struct Move {
    std::vector<double> by, to;
    bool operator==(const Move&) const = default;
};
/// Widths as the construction uses them, set or multiplied; never below the least that the interpolation has.
struct Sigma {
    std::optional<double> set, scale;
    bool operator==(const Sigma&) const = default;
};
struct Weight {
    std::optional<double> set, scale;
    bool operator==(const Weight&) const = default;
};
/// Positions rounded, half to even, so that delays (else offsets from the middle) are multiples of `step`.
struct Round {
    double step = 1.0;
    bool operator==(const Round&) const = default;
};
/// Normal noise of deviation `sigma` on every position and axis. One seed draws the same noise for every sigma.
struct Jitter {
    double sigma = 1.0;
    std::uint64_t seed = 1;
    bool operator==(const Jitter&) const = default;
};
/// Positions dealt out anew among the elements of a layer; weights and widths stay.
struct Shuffle {
    std::uint64_t seed = 1;
    bool operator==(const Shuffle&) const = default;
};
/// Positions drawn as they are before training: delays evenly over the grid, offsets normal with deviation `spread`.
struct Redraw {
    std::optional<double> spread; ///< steps; where it is set delays are normal, too
    std::uint64_t seed = 1;
    bool operator==(const Redraw&) const = default;
};
/// Delays made longer by so many steps.
struct Shift {
    double by = 0.0;
    bool operator==(const Shift&) const = default;
};
/// Delays (else offsets from the middle) multiplied.
struct Scale {
    double by = 1.0;
    bool operator==(const Scale&) const = default;
};
/// Positions on the other side of the kernel's middle.
struct Mirror {
    bool operator==(const Mirror&) const = default;
};
/// The positions of one checkpoint of the run with everything else of another. "first", "last" or a number each.
struct Freeze {
    std::string positions;
    std::string weights; ///< empty: the network as it is
    bool operator==(const Freeze&) const = default;
};
enum class DropBy { Weight, Random };
/// Weights of a share of each layer's elements set to 0: those of the smallest |weight|, or any.
struct Drop {
    double share = 0.0;
    DropBy by = DropBy::Weight;
    std::uint64_t seed = 1;
    bool operator==(const Drop&) const = default;
};
/// A layer's tensors taken from another checkpoint.
struct Replace {
    std::string from; ///< file, run, or the word of a bundled network
    std::string as;   ///< the layer's name there; empty: the same
    bool operator==(const Replace&) const = default;
};

using What =
    std::variant<Move, Sigma, Weight, Round, Jitter, Shuffle, Redraw, Shift, Scale, Mirror, Freeze, Drop, Replace>;

struct Edit {
    What what;
    Where where;
    bool operator==(const Edit&) const = default;
};

/// 'jitter layer=model.0 sigma=0.5 seed=1': the word, where if not everywhere, and every value that is set.
std::string editText(const Edit& edit);
/// @param text  as editText() writes it, keys in any order; values with spaces in "quotes"
/// @throws ConfigError naming the word or key, and the ones there are
Edit parseEdit(std::string_view text);

/// Something that may stand behind a word.
struct EditKey {
    std::string_view name;
    std::string_view takes; ///< "a number of at least 0"
    std::string_view says;  ///< what it means, half a sentence
    std::string_view usual; ///< the value where it is left out; empty: there is none
    bool needed = false;
    bool number = false; ///< a single one, which a sweep can vary
};

/// One kind of edit, for help, forms and menus.
struct EditWord {
    std::string_view name;
    std::string_view does;    ///< half a sentence
    std::string_view example; ///< a text that parses
    std::vector<EditKey> keys = {};
    std::string_view oneOf = {}; ///< "by, to": exactly one of these is said; empty: keys are free
};
/// In the order in which they are listed.
const std::vector<EditWord>& editWords();
/// layer, stage, out, in and elements.
const std::vector<EditKey>& whereKeys();

} // namespace dclscope::experiments
