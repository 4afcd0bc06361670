// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/file_times.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace dclscope {
namespace {

constexpr std::array<std::string_view, 10> kEndings{".pth.tar", ".safetensors", ".pth", ".pt",  ".ckpt",
                                                    ".bin",     ".hdf5",        ".h5",  ".nir", ".net"};
constexpr std::array<std::string_view, 3> kEpochWords{"epoch", "epochs", "ep"};
constexpr std::array<std::string_view, 8> kStepWords{"step",  "steps", "globalstep", "iter",
                                                     "iters", "it",    "iteration",  "iterations"};
constexpr std::array<std::string_view, 14> kOtherWords{"seed", "v",    "version", "of",  "fold", "trial", "lr",
                                                       "bs",   "rank", "gpu",     "top", "size", "dim",   "bins"};

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A number within a name, and what stands around it.
struct Numeral {
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind its last digit, those after a point included
    bool decimal = false;
    bool lettersBehind = false;
    bool assigned = false; ///< as in key=12
    std::string word;      ///< the letters before it, in lower case
    double value = 0.0;    ///< of a whole number
};

/// The word that a number belongs to: letters right before it, or before one separator (`epoch=3`, `step_500`).
void readWord(Numeral& numeral, std::string_view stem) {
    std::size_t at = numeral.begin;
    while (at > 0 && (stem[at - 1] == '=' || stem[at - 1] == '_' || stem[at - 1] == '-' || stem[at - 1] == ' ' ||
                      stem[at - 1] == ':')) {
        numeral.assigned = numeral.assigned || stem[at - 1] == '=' || stem[at - 1] == ':';
        --at;
        if (numeral.begin - at == 2) break;
    }
    const std::size_t end = at;
    while (at > 0 && isLetter(stem[at - 1])) --at;
    for (std::size_t i = at; i < end; ++i)
        numeral.word += static_cast<char>(std::tolower(static_cast<unsigned char>(stem[i])));
}

std::vector<Numeral> numeralsIn(std::string_view stem) {
    std::vector<Numeral> found;
    for (std::size_t i = 0; i < stem.size();) {
        if (!isNumeral(stem[i])) {
            ++i;
            continue;
        }
        Numeral numeral;
        numeral.begin = i;
        for (; i < stem.size() && isNumeral(stem[i]); ++i) numeral.value = numeral.value * 10.0 + (stem[i] - '0');
        if (i + 1 < stem.size() && stem[i] == '.' && isNumeral(stem[i + 1])) {
            numeral.decimal = true;
            for (++i; i < stem.size() && isNumeral(stem[i]);) ++i;
        }
        numeral.end = i;
        numeral.lettersBehind = i < stem.size() && isLetter(stem[i]);
        readWord(numeral, stem);
        found.push_back(std::move(numeral));
    }
    return found;
}

} // namespace

std::optional<double> NamedTimes::at(RunTime wanted) const noexcept {
    if (wanted == RunTime::Epoch && epoch) return epoch;
    if (wanted == RunTime::Step && step) return step;
    return epoch ? epoch : step ? step : number;
}

RunTime NamedTimes::kind() const noexcept { return epoch ? RunTime::Epoch : step ? RunTime::Step : RunTime::Number; }

NamedTimes timesInName(std::string_view stem) {
    NamedTimes times;
    const std::vector<Numeral> numerals = numeralsIn(stem);
    std::vector<const Numeral*> taken;
    const Numeral* last = nullptr;
    for (const Numeral& numeral : numerals) {
        if (numeral.decimal) {
            taken.push_back(&numeral);
            continue;
        }
        if (isOneOf(kEpochWords, numeral.word)) {
            times.epoch = numeral.value;
            taken.push_back(&numeral);
        } else if (isOneOf(kStepWords, numeral.word)) {
            times.step = numeral.value;
            taken.push_back(&numeral);
        } else if (!numeral.lettersBehind && !numeral.assigned && !isOneOf(kOtherWords, numeral.word)) {
            last = &numeral;
        }
    }
    if (last != nullptr && !times.epoch && !times.step) {
        times.number = last->value;
        taken.push_back(last);
    }
    std::size_t copied = 0;
    std::sort(taken.begin(), taken.end(), [](const Numeral* a, const Numeral* b) { return a->begin < b->begin; });
    for (const Numeral* numeral : taken) {
        times.series += std::string(stem.substr(copied, numeral->begin - copied)) + "#";
        copied = numeral->end;
    }
    times.series += stem.substr(copied);
    return times;
}

std::string checkpointStem(const std::string& name) {
    for (const std::string_view ending : kEndings)
        if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    return {};
}

} // namespace dclscope
