// SPDX-License-Identifier: Apache-2.0
#include "core/features/front_end.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <utility>

namespace dclscope {
namespace {

using NamedValues = std::vector<std::pair<std::string_view, int>>;

// One option: its name, how it is written and how it is read.
struct Field {
    std::string_view name;
    std::function<std::string(const FrontEnd&)> write;
    std::function<void(FrontEnd&, std::string_view)> read;
    bool mayBeMissing = false; ///< younger than cards that describe a front end from the ground up
};

[[noreturn]] void reject(std::string_view field, std::string_view text, const std::string& wanted) {
    throw ConfigError("front end option '" + std::string(field) + "': got '" + printable(text) + "', wanted " + wanted);
}

template <class T>
Field numberField(std::string_view name, T FrontEnd::*member) {
    return {name,
            [member](const FrontEnd& f) {
                std::array<char, 64> buffer{};
                const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), f.*member).ptr;
                return std::string(buffer.data(), end);
            },
            [name, member](FrontEnd& f, std::string_view text) {
                T value{};
                const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
                if (problem != std::errc{} || end != text.data() + text.size()) reject(name, text, "a number");
                f.*member = value;
            }};
}

Field younger(Field field) {
    field.mayBeMissing = true;
    return field;
}

template <class E>
Field choiceField(std::string_view name, E FrontEnd::*member, NamedValues values) {
    return {
        name,
        [member, values](const FrontEnd& f) { return std::string(values[static_cast<std::size_t>(f.*member)].first); },
        [name, member, values](FrontEnd& f, std::string_view text) {
            std::string known;
            for (const auto& [word, value] : values) {
                if (word == text) {
                    f.*member = static_cast<E>(value);
                    return;
                }
                known += (known.empty() ? "" : ", ") + std::string(word);
            }
            reject(name, text, "one of " + known);
        }};
}

const std::vector<Field>& fields() {
    static const NamedValues boolean{{"false", 0}, {"true", 1}};
    static const std::vector<Field> all{
        numberField("sample_rate_hz", &FrontEnd::sampleRateHz),
        numberField("input_rate_hz", &FrontEnd::inputRateHz),
        numberField("window_samples", &FrontEnd::windowSamples),
        numberField("frames", &FrontEnd::frames),
        numberField("win_length", &FrontEnd::winLength),
        numberField("n_fft", &FrontEnd::fftSize),
        numberField("hop", &FrontEnd::hop),
        choiceField("centered", &FrontEnd::centered, boolean),
        numberField("power", &FrontEnd::power),
        numberField("mels", &FrontEnd::mels),
        numberField("f_min_hz", &FrontEnd::lowHz),
        numberField("f_max_hz", &FrontEnd::highHz),
        choiceField("mel_scale", &FrontEnd::melScale, {{"htk", 0}, {"slaney", 1}}),
        choiceField("mel_norm", &FrontEnd::melNorm, {{"none", 0}, {"area", 1}}),
        numberField("log_floor", &FrontEnd::logFloor),
        choiceField("log_floor_kind", &FrontEnd::logFloorKind, {{"add", 0}, {"clamp", 1}}),
        choiceField("relative_to_maximum", &FrontEnd::relativeToMaximum, boolean),
        numberField("offset_db", &FrontEnd::offsetDb),
        numberField("scale_db", &FrontEnd::scaleDb),
        choiceField("clip", &FrontEnd::clip, boolean),
        younger(choiceField("slopes", &FrontEnd::slopes, boolean)),
        younger(numberField("bands_per_channel", &FrontEnd::bandsPerChannel)),
        choiceField("layout", &FrontEnd::layout, {{"time_mel", 0}, {"mel_time", 1}, {"image_time_mel", 2}}),
    };
    return all;
}

FrontEnd digits() {
    FrontEnd f;
    f.name = "snn-digits-40";
    f.windowSamples = 6400;
    f.frames = 80;
    f.relativeToMaximum = true;
    f.offsetDb = 50.0;
    f.scaleDb = 50.0;
    f.clip = true;
    return f;
}

// Edges tell speakers apart less than levels do; pairs of bands, since voices differ by more than a band.
FrontEnd slopes() {
    FrontEnd f = digits();
    f.name = "snn-slopes-60";
    f.slopes = true;
    f.bandsPerChannel = 2;
    return f;
}

// 32 kHz, 1024-sample Hann, 50-14000 Hz: common to DCLS-Audio, the AudioSet ConvNeXt and the PANNs.
FrontEnd audioSet(std::string name, std::int64_t mels) {
    FrontEnd f;
    f.name = std::move(name);
    f.sampleRateHz = f.inputRateHz = 32000.0;
    f.winLength = f.fftSize = 1024;
    f.hop = 320;
    f.mels = mels;
    f.lowHz = 50.0;
    f.highHz = 14000.0;
    f.logFloorKind = LogFloor::Clamp;
    return f;
}

FrontEnd dclsAudio() {
    FrontEnd f = audioSet("dcls-audio-128", 128);
    f.offsetDb = 18.2696;
    f.scaleDb = 30.5735;
    f.layout = FeatureLayout::MelTime;
    return f;
}

FrontEnd torchlibrosa(std::string name, std::int64_t mels) {
    FrontEnd f = audioSet(std::move(name), mels);
    f.melScale = MelScale::Slaney;
    f.melNorm = MelNorm::Area;
    f.layout = FeatureLayout::ImageTimeMel;
    return f;
}

// Its upper edge lies above the Nyquist frequency, as in the reference: 53 of the filters are empty.
FrontEnd speechCommands() {
    FrontEnd f;
    f.name = "snn-gsc-140";
    f.inputRateHz = 16000.0;
    f.windowSamples = 16000;
    f.winLength = f.fftSize = 256;
    f.mels = 140;
    f.lowHz = 50.0;
    f.highHz = 14000.0;
    f.logFloorKind = LogFloor::Clamp;
    return f;
}

const std::vector<FrontEnd>& known() {
    static const std::vector<FrontEnd> all{digits(),
                                           slopes(),
                                           dclsAudio(),
                                           speechCommands(),
                                           torchlibrosa("convnext-224", 224),
                                           torchlibrosa("panns-64", 64)};
    return all;
}

const FrontEnd* findNamed(std::string_view name) {
    for (const FrontEnd& f : known())
        if (f.name == name) return &f;
    return nullptr;
}

std::string knownNames() {
    std::string text;
    for (const FrontEnd& f : known()) text += (text.empty() ? "" : ", ") + f.name;
    return text;
}

void require(bool holds, const char* what) {
    if (!holds) throw ConfigError(std::string("front end: ") + what);
}

} // namespace

FrontEnd FrontEnd::levelsOnly() const {
    FrontEnd levels = *this;
    levels.slopes = false;
    levels.bandsPerChannel = 1;
    return levels;
}

std::map<std::string, std::string> FrontEnd::toMap() const {
    std::map<std::string, std::string> map{{"name", name}};
    for (const Field& field : fields()) map.emplace(field.name, field.write(*this));
    return map;
}

FrontEnd FrontEnd::fromMap(const std::map<std::string, std::string>& map) {
    const auto name = map.find("name");
    if (name == map.end()) throw ConfigError("front end: no 'name'; known are " + knownNames());
    const FrontEnd* base = findNamed(name->second);
    FrontEnd result = base ? *base : FrontEnd{};
    result.name = name->second;
    for (const Field& field : fields()) {
        const auto entry = map.find(std::string(field.name));
        if (entry != map.end())
            field.read(result, entry->second);
        else if (!base && !field.mayBeMissing)
            throw ConfigError("front end '" + printable(result.name) + "' is not a known one (" + knownNames() +
                              ") and its option '" + std::string(field.name) + "' is missing");
    }
    for (const auto& [key, value] : map) {
        bool found = key == "name";
        for (const Field& field : fields()) found = found || field.name == key;
        if (!found) throw ConfigError("front end: unknown option '" + printable(key) + "'");
    }
    result.validate();
    return result;
}

FrontEnd FrontEnd::named(std::string_view name) {
    if (const FrontEnd* found = findNamed(name)) return *found;
    throw ConfigError("no front end is called '" + printable(name) + "'; known are " + knownNames());
}

std::vector<std::string> FrontEnd::names() {
    std::vector<std::string> names;
    for (const FrontEnd& f : known()) names.push_back(f.name);
    return names;
}

void FrontEnd::validate() const {
    const auto within = [](double value, double low, double high) { return value >= low && value <= high; };
    require(within(sampleRateHz, 1000.0, 384000.0), "sample_rate_hz must lie in 1000 to 384000");
    require(within(inputRateHz, 1000.0, 384000.0), "input_rate_hz must lie in 1000 to 384000");
    require(inputRateHz == sampleRateHz ||
                (std::floor(inputRateHz) == inputRateHz && std::floor(sampleRateHz) == sampleRateHz),
            "rates that differ must be whole numbers");
    require(windowSamples >= 0 && windowSamples <= 100'000'000, "window_samples must lie in 0 to 1e8");
    require(frames >= 0 && frames <= 1'000'000, "frames must lie in 0 to 1e6");
    require(fftSize >= 16 && fftSize <= 65536 && fftSize % 2 == 0, "n_fft must be even and lie in 16 to 65536");
    require(winLength >= 1 && winLength <= fftSize, "win_length must lie in 1 to n_fft");
    require(hop >= 1 && hop <= 65536, "hop must lie in 1 to 65536");
    require(power == 1 || power == 2, "power must be 1 or 2");
    require(mels >= 1 && mels <= 4096, "mels must lie in 1 to 4096");
    require(bandsPerChannel >= 1 && bandsPerChannel <= mels && mels % bandsPerChannel == 0,
            "bands_per_channel must divide mels");
    require((!slopes && bandsPerChannel == 1) || layout == FeatureLayout::TimeMel,
            "slopes and bands_per_channel are for networks that take [time, mel]");
    require(within(lowHz, 0.0, 1e6) && within(highHz, 0.0, 1e6) && lowHz < highHz,
            "f_min_hz and f_max_hz must be ascending and not negative");
    require(within(logFloor, 1e-38, 1.0), "log_floor must lie in 1e-38 to 1");
    require(std::isfinite(offsetDb), "offset_db must be finite");
    require(std::isfinite(scaleDb) && scaleDb != 0.0, "scale_db must be finite and not 0");
    const double framesOfWindow =
        static_cast<double>(windowSamples) * sampleRateHz / inputRateHz / static_cast<double>(hop);
    require(windowSamples == 0 || frames == 0 || static_cast<double>(frames) <= framesOfWindow + 1.0,
            "a window of window_samples has fewer than 'frames' frames");
}

} // namespace dclscope
