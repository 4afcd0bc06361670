// SPDX-License-Identifier: Apache-2.0
// What a front end is: every number between a waveform and the features that a network was trained on.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

enum class MelScale { Htk, Slaney };
/// None: triangles of height 1. Area: height 2 / (upper - lower edge in Hz).
enum class MelNorm { None, Area };
/// Add: log10(x + floor). Clamp: log10(max(x, floor)).
enum class LogFloor { Add, Clamp };

/// How the array of features lies: [time, mel], [1, mel, time] or [1, 1, time, mel].
enum class FeatureLayout { TimeMel, MelTime, ImageTimeMel };

/// Options of a log-mel front end. Features are
/// (10 log10(mel power) - (relativeToMaximum ? maximum of the window : 0) + offsetDb) / scaleDb, then clipped
/// to [0, 1] if `clip`; of these levels come the channels (band_slopes.h).
struct FrontEnd {
    std::string name = "log-mel";
    double sampleRateHz = 8000.0;
    /// Rate of the waveform as it comes in; where it differs it is resampled by the windowed sinc of
    /// resample.h.
    double inputRateHz = 8000.0;
    std::int64_t windowSamples = 0; ///< length of one window at inputRateHz; 0: a signal is taken whole
    std::int64_t frames = 0;        ///< frames kept of a window, from its start; 0: all
    std::int64_t winLength = 256;   ///< samples of the periodic Hann window, centred in fftSize
    std::int64_t fftSize = 512;
    std::int64_t hop = 80;
    bool centered = true;   ///< frame t is centred on sample t * hop, the ends mirrored
    std::int64_t power = 2; ///< 2: power spectrum, 1: magnitudes
    std::int64_t mels = 40;
    double lowHz = 60.0;
    double highHz = 3900.0;
    MelScale melScale = MelScale::Htk;
    MelNorm melNorm = MelNorm::None;
    double logFloor = 1e-10;
    LogFloor logFloorKind = LogFloor::Add;
    bool relativeToMaximum = false;
    double offsetDb = 0.0;
    double scaleDb = 1.0;
    bool clip = false;
    bool slopes = false;              ///< channels for the rising and falling edges of the spectrum as well
    std::int64_t bandsPerChannel = 1; ///< the largest of so many neighbouring bands makes a channel; divides `mels`
    FeatureLayout layout = FeatureLayout::TimeMel;

    /// Duration of one window in seconds; 0 when a signal is taken whole.
    double windowSeconds() const noexcept { return static_cast<double>(windowSamples) / inputRateHz; }
    double hopSeconds() const noexcept { return static_cast<double>(hop) / sampleRateHz; }
    /// Values that a network gets for each frame: `mels`, but with slopes or bands taken together.
    std::int64_t channels() const noexcept { return mels / bandsPerChannel * (slopes ? 3 : 1); }

    /// The same without slopes, each band a channel: its features are the levels.
    FrontEnd levelsOnly() const;

    /// All options by name, as a Card's frontEnd stores them; numbers in their shortest exact form.
    std::map<std::string, std::string> toMap() const;
    /// The front end called map["name"] with every other entry of the map put over it; under a name that is
    /// not known the entries must describe it from the ground up (but for `slopes` and `bands_per_channel`, which
    /// older cards do not have).
    /// @throws ConfigError naming the entry: unknown, not a number, out of range, or missing.
    static FrontEnd fromMap(const std::map<std::string, std::string>& map);
    /// @throws ConfigError listing the names there are.
    static FrontEnd named(std::string_view name);
    /// `snn-digits-40`, `snn-slopes-60`, `dcls-audio-128`, `snn-gsc-140`, `convnext-224`, `panns-64`.
    static std::vector<std::string> names();

    /// @throws ConfigError saying which option is out of range: files from anywhere may carry a front end.
    void validate() const;

    bool operator==(const FrontEnd&) const = default;
};

} // namespace dclscope
