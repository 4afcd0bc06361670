// SPDX-License-Identifier: Apache-2.0
// tag, embed, search and features with networks other than spiking ones, through the real program.
#include "core/audio/sound_file.h"
#include "core/base/npy.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/app/dcls.h"
#include "tests/app/made_models.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>

namespace dclscope::test {
namespace {

using Json = nlohmann::json;

Json jsonOf(const std::vector<std::string>& arguments) {
    const Finished finished = dcls(arguments);
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_EQ(finished.err, "");
    return finished.exitStatus == 0 ? Json::parse(finished.out) : Json();
}

void run(const std::vector<std::string>& arguments) {
    const Finished finished = dcls(arguments);
    ASSERT_EQ(finished.exitStatus, 0) << finished.err;
}

/// A folder with sounds and models in it.
class SoundCommands : public testing::Test {
protected:
    /// Tones that rise and noise in one, by a number; the same ones every time.
    std::string sound(const std::string& name, double rate, double seconds, int kind) {
        Sound made;
        made.sampleRateHz = rate;
        std::uint32_t state = static_cast<std::uint32_t>(kind) * 7919U + 1U;
        const auto count = static_cast<std::size_t>(rate * seconds);
        for (std::size_t i = 0; i < count; ++i) {
            state = state * 1664525U + 1013904223U;
            const double t = static_cast<double>(i) / rate;
            const double noise = static_cast<double>(state >> 8) / 8388608.0 - 1.0;
            made.samples.push_back(
                static_cast<float>(0.3 * std::sin(t * (1500.0 + 900.0 * kind) * (1.0 + 0.1 * t)) + 0.02 * noise));
        }
        writeSoundFile(folder_ / name, made);
        return file(name);
    }
    std::string file(const std::string& name) const { return (folder_ / name).string(); }
    std::string model(const std::string& name, std::int64_t classes) const {
        writeSoundConvNeXt(folder_ / name, classes);
        return file(name);
    }
    /// What `forward` makes of ten seconds of a sound.
    std::vector<float> forwarded(const std::string& model, const std::string& sound, const std::string& head) const {
        run({"features", "--frontend", "dcls-audio-128", "--seconds", "10", sound, "-o", file("f.npy")});
        Array features = readNpy(file("f.npy"));
        EXPECT_EQ(features.shape, (std::vector<std::int64_t>{1, 128, 1001}));
        features.shape.insert(features.shape.begin(), 1);
        writeNpy(file("f4.npy"), features);
        run({"forward", model, "--input", file("f4.npy"), "--head", head, "-o", file("y.npy")});
        return readNpy(file("y.npy")).values;
    }

    TemporaryFolder folder_;
};

/// The scores of `top` are `probabilities`, highest first.
void expectTop(const Json& top, const std::vector<std::string>& labels, const std::vector<float>& probabilities) {
    double before = 2.0;
    for (const Json& entry : top) {
        const auto label = std::find(labels.begin(), labels.end(), entry.at("label").get<std::string>());
        ASSERT_NE(label, labels.end()) << entry;
        const double score = entry.at("score").get<double>();
        EXPECT_NEAR(score, probabilities[static_cast<std::size_t>(label - labels.begin())], 2e-6) << entry;
        EXPECT_LE(score, before);
        before = score;
    }
    ASSERT_FALSE(top.empty());
    EXPECT_NEAR(top.at(0).at("score").get<double>(), *std::max_element(probabilities.begin(), probabilities.end()),
                2e-6);
}

TEST_F(SoundCommands, TagGivesWhatForwardMakesOfTenSeconds) {
    const std::string network = model("five.safetensors", 5);
    const std::vector<std::string> labels{"class 0", "class 1", "class 2", "class 3", "class 4"};
    // Shorter and longer than the ten seconds that count, and of another rate.
    const std::string brief = sound("brief.wav", 32000.0, 1.5, 1);
    const std::string lengthy = sound("lengthy.wav", 16000.0, 11.0, 2);
    const Json json = jsonOf({"tag", "--model", network, "--top", "5", "--json", brief, lengthy});
    EXPECT_EQ(json.at("multi_label"), false);
    EXPECT_EQ(json.at("labels"), "inferred");
    expectTop(json.at("sounds").at(0).at("top"), labels, forwarded(network, brief, "probabilities"));
    expectTop(json.at("sounds").at(1).at("top"), labels, forwarded(network, lengthy, "probabilities"));
    EXPECT_DOUBLE_EQ(json.at("sounds").at(0).at("judged_seconds").get<double>(), 1.5);
    EXPECT_DOUBLE_EQ(json.at("sounds").at(1).at("judged_seconds").get<double>(), 10.0);
    double sum = 0.0;
    for (const Json& entry : json.at("sounds").at(0).at("top")) sum += entry.at("score").get<double>();
    EXPECT_NEAR(sum, 1.0, 1e-5);
}

TEST_F(SoundCommands, TagSaysWhereALabelWasHeard) {
    const std::string network = model("three.safetensors", 3);
    const std::string clip = sound("clip.wav", 32000.0, 12.0, 1);
    const Json said =
        jsonOf({"tag", "--model", network, "--json", "--top", "3", "--explain", "class 1", clip}).at("sounds").at(0);
    const Json& explanation = said.at("explanation");
    EXPECT_EQ(explanation.at("label"), "class 1");
    EXPECT_EQ(explanation.at("exact"), "exact with the norm behind the pooling held as it is for this sound");
    ASSERT_EQ(explanation.at("parts").size(), 1U) << "its first ten seconds";
    const Json& part = explanation.at("parts").at(0);
    double sum = part.at("constant").get<double>();
    for (const Json& row : part.at("shares"))
        for (const Json& share : row) sum += share.get<double>();
    EXPECT_NEAR(sum, part.at("logit").get<double>(), 1e-4);
    EXPECT_NEAR(part.at("logit").get<double>(), forwarded(network, clip, "logits").at(1), 1e-5);
    ASSERT_EQ(part.at("shares").size() + 1, part.at("edges_hz").size());
    ASSERT_EQ(part.at("shares").at(0).size() + 1, part.at("edges_s").size());
    for (const Json& place : explanation.at("places")) {
        EXPECT_LT(place.at("start_s").get<double>(), place.at("end_s").get<double>());
        EXPECT_LT(place.at("low_hz").get<double>(), place.at("high_hz").get<double>());
        EXPECT_GT(place.at("part").get<double>(), 0.0);
    }
    const Finished text = dcls({"tag", "--model", network, "--explain", "first", clip});
    const std::string first = said.at("top").at(0).at("label");
    EXPECT_NE(text.out.find("\n  " + first + " ("), std::string::npos) << text.out;
}

TEST_F(SoundCommands, TagSaysOfWhichNetworksItCannotSayWhere) {
    const std::string clip = sound("clip.wav", 8000.0, 1.0, 1);
    const Finished spiking = dcls({"tag", "--explain", "first", clip});
    EXPECT_EQ(spiking.exitStatus, 2);
    EXPECT_EQ(spiking.out, "");
    EXPECT_NE(spiking.err.find("spikes and has no last feature map"), std::string::npos) << spiking.err;
    const Finished unknown = dcls({"tag", "--model", model("three.safetensors", 3), "--explain", "owl", clip});
    EXPECT_EQ(unknown.exitStatus, 2);
    EXPECT_NE(unknown.err.find("no label 'owl'; it has class 0, class 1, class 2"), std::string::npos) << unknown.err;
    EXPECT_EQ(dcls({"tag", "--csv", "--explain", "first", clip}).exitStatus, 2);
}

TEST_F(SoundCommands, TagGoesOnBehindAFileThatCannotBeRead) {
    std::ofstream(file("broken.wav")) << "no sound";
    const std::string good = sound("good.wav", 8000.0, 1.0, 1);
    const Finished text = dcls({"tag", good, file("broken.wav"), file("none.wav"), good});
    EXPECT_EQ(text.exitStatus, 1);
    EXPECT_EQ(std::count(text.out.begin(), text.out.end(), '\n'), 2) << text.out;
    EXPECT_EQ(std::count(text.err.begin(), text.err.end(), '\n'), 2) << text.err;
    EXPECT_NE(text.err.find("broken.wav: not a sound file"), std::string::npos) << text.err;
    EXPECT_NE(text.err.find("none.wav: no such file"), std::string::npos) << text.err;
    const Finished json = dcls({"tag", "--json", file("broken.wav"), good});
    EXPECT_EQ(json.exitStatus, 1);
    EXPECT_EQ(Json::parse(json.out).at("sounds").size(), 1U);
}

TEST_F(SoundCommands, TagSaysWhatIsWrongWithARecording) {
    Sound loud{8000.0, 1, std::vector<float>(8000, 1.0F)};
    writeSoundFile(folder_ / "loud.wav", loud);
    const Json notes = jsonOf({"tag", "--json", file("loud.wav")}).at("sounds").at(0).at("notes");
    ASSERT_EQ(notes.size(), 2U) << notes;
    EXPECT_EQ(notes.at(0).get<std::string>().rfind("it is clipped", 0), 0U);
    const Finished text = dcls({"tag", file("loud.wav")});
    EXPECT_NE(text.out.find("\n  note: it is clipped"), std::string::npos) << text.out;
}

TEST_F(SoundCommands, TagTakesFoldersAndGivesTables) {
    std::filesystem::create_directories(folder_ / "day" / "night");
    const std::string network = model("three.safetensors", 3);
    sound("day/b.wav", 32000.0, 1.2, 1);
    sound("day/night/a, b.wav", 32000.0, 2.4, 2);
    std::ofstream(folder_ / "day" / "notes.txt") << "no sound";
    const Json json = jsonOf({"tag", "--model", network, "--json", file("day")}).at("sounds");
    ASSERT_EQ(json.size(), 2U);
    EXPECT_EQ(json.at(0).at("file"), file("day/b.wav"));
    const Finished csv = dcls({"tag", "--model", network, "--csv", "--top", "2", file("day")});
    EXPECT_EQ(csv.exitStatus, 0) << csv.err;
    std::istringstream lines(csv.out);
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "file,start_s,end_s,label,score");
    std::getline(lines, line);
    EXPECT_TRUE(line.starts_with(file("day/b.wav") + ",0.000,1.200,class ")) << line;
    EXPECT_EQ(lineCount(csv.out), 5U);
    EXPECT_NE(csv.out.find("\"" + file("day/night/a, b.wav") + "\",0.000,2.400"), std::string::npos) << csv.out;
    const Finished windows = dcls({"tag", "--model", network, "--csv", "--timeline", "--top", "1", file("day/b.wav")});
    EXPECT_EQ(lineCount(windows.out), 3U) << windows.out;
    EXPECT_NE(windows.out.find(",0.000,2.000,"), std::string::npos) << windows.out;

    const Finished empty = dcls({"tag", "--model", network, file("day/night"), folder_.path().string() + "/day/none"});
    EXPECT_EQ(empty.exitStatus, 1);
    EXPECT_NE(empty.out.find("a, b.wav"), std::string::npos) << "the others are judged all the same";
    EXPECT_EQ(dcls({"tag", "--json", "--csv", file("day")}).exitStatus, 2);
    EXPECT_EQ(dcls({"tag", "--channel", "left", file("day")}).exitStatus, 2);
    EXPECT_EQ(dcls({"tag", "-o", file("tables"), file("day")}).exitStatus, 2);
    const Finished channel = dcls({"tag", "--model", network, "--channel", "2", file("day/b.wav")});
    EXPECT_EQ(channel.exitStatus, 1);
    EXPECT_NE(channel.err.find("has no channel 2; it has 1 channel"), std::string::npos) << channel.err;
}

TEST_F(SoundCommands, EventsGoIntoTheTablesOfOtherPrograms) {
    writeToneModel(folder_ / "tones.safetensors");
    writeSoundFile(folder_ / "tones.wav", {16000.0, 1, toneStream(16000.0, 6.0, {1.5, 3.5}, {0, 1})});
    const std::vector<std::string> tag{"tag", "--model", file("tones.safetensors")};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), tag.begin(), tag.end());
        more.push_back(file("tones.wav"));
        return dcls(more);
    };
    const Finished audacity = with({"--audacity"});
    EXPECT_EQ(audacity.exitStatus, 0) << audacity.err;
    ASSERT_EQ(lineCount(audacity.out), 2U) << audacity.out;
    double start = 0.0;
    double end = 0.0;
    std::string label;
    std::istringstream(audacity.out) >> start >> end >> label;
    EXPECT_EQ(label, "low");
    EXPECT_LT(start, 1.6);
    EXPECT_GT(start, 0.9);
    EXPECT_GT(end, 2.1);
    EXPECT_LT(end, 3.2);
    const Finished raven = with({"--raven"});
    ASSERT_EQ(lineCount(raven.out), 3U) << raven.out;
    EXPECT_TRUE(raven.out.starts_with("Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)"));
    EXPECT_NE(raven.out.find("\n2\tSpectrogram 1\t1\t"), std::string::npos) << raven.out;
    const Finished events = with({"--csv", "--events"});
    EXPECT_EQ(lineCount(events.out), 3U) << events.out;
    EXPECT_EQ(with({"--audacity", "-o", file("tables")}).exitStatus, 0);
    std::ifstream written(folder_ / "tables" / "tones.txt");
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(written), {}), audacity.out);
    const Finished two =
        dcls({"tag", "--model", file("tones.safetensors"), "--audacity", file("tones.wav"), file("tones.wav")});
    EXPECT_EQ(two.exitStatus, 2);
    EXPECT_NE(two.err.find("belongs to one sound"), std::string::npos) << two.err;
}

TEST_F(SoundCommands, MemoryDoesNotGrowWithALongRecording) {
    writeToneModel(folder_ / "tones.safetensors");
    // Eight minutes at 96 kHz are 184 MB as float; written block by block here too.
    const double seconds = 480.0;
    const std::vector<float> noise = toneStream(96000.0, 10.0, {1.0, 5.0}, {0, 1});
    {
        std::ofstream file(folder_ / "long.wav", std::ios::binary);
        const auto number = [&](auto value) { file.write(reinterpret_cast<const char*>(&value), sizeof value); };
        file << "RIFF";
        number(0U);
        file << "WAVEfmt ";
        number(16U);
        number(std::uint16_t{1});
        number(std::uint16_t{1});
        number(96000U);
        number(192000U);
        number(std::uint16_t{2});
        number(std::uint16_t{16});
        file << "data";
        number(static_cast<std::uint32_t>(seconds * 192000.0));
        std::vector<std::int16_t> block(noise.size());
        std::transform(noise.begin(), noise.end(), block.begin(),
                       [](float sample) { return static_cast<std::int16_t>(sample * 32000.0F); });
        for (int i = 0; i < 48; ++i)
            file.write(reinterpret_cast<const char*>(block.data()), static_cast<std::streamsize>(block.size() * 2));
    }
    rusage before{};
    ::getrusage(RUSAGE_CHILDREN, &before);
    const Finished finished = dcls({"tag", "--model", file("tones.safetensors"), "--json", file("long.wav")});
    rusage after{};
    ::getrusage(RUSAGE_CHILDREN, &after);
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_NEAR(Json::parse(finished.out).at("sounds").at(0).at("seconds").get<double>(), seconds, 1e-6);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_LT(std::max(after.ru_maxrss, before.ru_maxrss), 100L * 1024L) << "kilobytes";
#endif
}

TEST_F(SoundCommands, ATimelineHasAWindowASecond) {
    const std::string network = model("three.safetensors", 3);
    const std::string lengthy = sound("lengthy.wav", 32000.0, 2.4, 1);
    const Json whole = jsonOf({"tag", "--model", network, "--json", "--timeline", lengthy}).at("sounds").at(0);
    ASSERT_EQ(whole.at("windows").size(), 3U);
    EXPECT_DOUBLE_EQ(whole.at("windows").at(0).at("time_s").get<double>(), 1.0);
    EXPECT_DOUBLE_EQ(whole.at("windows").at(2).at("time_s").get<double>(), 3.0);
    // All that was heard, followed by zeros: the last window is the whole recording.
    EXPECT_EQ(whole.at("windows").at(2).at("top").at(0).at("label"), whole.at("top").at(0).at("label"));
    EXPECT_NEAR(whole.at("windows").at(2).at("top").at(0).at("score").get<double>(),
                whole.at("top").at(0).at("score").get<double>(), 1e-4);
}

TEST_F(SoundCommands, FiveHundredAndTwentySevenClassesAreAudioSets) {
    const std::string network = model("audioset.safetensors", 527);
    const std::string brief = sound("brief.wav", 32000.0, 1.0, 1);
    const Json json = jsonOf({"tag", "--model", network, "--top", "527", "--json", brief});
    EXPECT_EQ(json.at("multi_label"), true);
    const Json& top = json.at("sounds").at(0).at("top");
    ASSERT_EQ(top.size(), 527U);
    const std::vector<float> probabilities = forwarded(network, brief, "probabilities");
    const auto speech =
        std::find_if(top.begin(), top.end(), [](const Json& entry) { return entry.at("label") == "Speech"; });
    ASSERT_NE(speech, top.end());
    EXPECT_NEAR(speech->at("score").get<double>(), probabilities[0], 2e-6);
}

TEST_F(SoundCommands, LabelsMayComeFromAFile) {
    const std::string network = model("two.safetensors", 2);
    const std::string brief = sound("brief.wav", 32000.0, 1.0, 1);
    std::ofstream(folder_ / "labels.txt") << "rain\nbirds\n";
    const Json json = jsonOf({"tag", "--model", network, "--json", brief, "--set", "labels=" + file("labels.txt")});
    EXPECT_EQ(json.at("labels"), "given");
    const std::string label = json.at("sounds").at(0).at("top").at(0).at("label");
    EXPECT_TRUE(label == "rain" || label == "birds") << label;
    std::ofstream(folder_ / "labels.txt") << "rain\nbirds\nfrogs\n";
    const Finished finished = dcls({"tag", "--model", network, brief, "--set", "labels=" + file("labels.txt")});
    EXPECT_EQ(finished.exitStatus, 1);
    EXPECT_EQ(lineCount(finished.err), 1U);
    EXPECT_NE(finished.err.find("3 labels, the network has 2 outputs"), std::string::npos) << finished.err;
}

TEST_F(SoundCommands, EmbedWritesScenesThatSearchFindsAgain) {
    const std::string network = model("bare.safetensors", 0);
    std::vector<std::string> sounds;
    for (int kind = 0; kind < 4; ++kind)
        sounds.push_back(sound("sound" + std::to_string(kind) + ".wav", 32000.0, 1.0 + 0.3 * kind, kind));
    std::vector<std::string> arguments{"embed", "--model", network, "--output", file("e.npy")};
    arguments.insert(arguments.end(), sounds.begin(), sounds.end());
    run(arguments);
    const Array embeddings = readNpy(file("e.npy"));
    ASSERT_EQ(embeddings.shape, (std::vector<std::int64_t>{4, 10}));
    const std::vector<float> scene = forwarded(network, sounds[2], "scene");
    for (std::size_t i = 0; i < 10; ++i) EXPECT_NEAR(embeddings.values[20 + i], scene[i], 1e-5);
    std::ifstream names(file("e.npy.names.json"));
    const Json written = Json::parse(names);
    EXPECT_EQ(written.at("sounds").get<std::vector<std::string>>(), sounds);
    EXPECT_EQ(written.at("model"), network);

    const Json found = jsonOf({"search", "--index", file("e.npy"), sounds[2], "--top", "3", "--json"});
    ASSERT_EQ(found.at("nearest").size(), 3U);
    EXPECT_EQ(found.at("nearest").at(0).at("sound"), sounds[2]);
    EXPECT_NEAR(found.at("nearest").at(0).at("similarity").get<double>(), 1.0, 1e-5);
    EXPECT_GE(found.at("nearest").at(1).at("similarity"), found.at("nearest").at(2).at("similarity"));
    const Finished text = dcls({"search", "--index", file("e.npy"), sounds[1], "--model", network});
    EXPECT_EQ(lineCount(text.out), 4U) << "all there are";
    EXPECT_NE(text.out.find("sound1.wav"), std::string::npos);
}

TEST_F(SoundCommands, EmbedTakesFoldersKeepsWhatItHasAndGoesOnBehindABadFile) {
    const std::string network = model("bare.safetensors", 0);
    std::filesystem::create_directories(folder_ / "many" / "deep");
    sound("many/one.wav", 32000.0, 1.0, 1);
    sound("many/deep/two.wav", 32000.0, 1.2, 2);
    std::ofstream(folder_ / "many" / "bad.wav") << "no sound";
    const std::vector<std::string> arguments{"embed", "--model", network, "-o", file("e.npy"), file("many"), "--json"};
    const Finished first = dcls(arguments);
    EXPECT_EQ(first.exitStatus, 1);
    EXPECT_EQ(lineCount(first.err), 1U) << first.err;
    EXPECT_NE(first.err.find("bad.wav"), std::string::npos) << first.err;
    EXPECT_EQ(Json::parse(first.out).at("shape"), (std::vector<int>{2, 10}));
    EXPECT_EQ(Json::parse(first.out).at("kept"), 0);

    std::filesystem::remove(folder_ / "many" / "bad.wav");
    sound("many/three.wav", 32000.0, 1.1, 3);
    const std::vector<float> before = readNpy(file("e.npy")).values;
    const Json second = jsonOf(arguments);
    EXPECT_EQ(second.at("kept"), 2);
    EXPECT_EQ(second.at("shape"), (std::vector<int>{3, 10}));
    const Array after = readNpy(file("e.npy"));
    // By name: deep/two, one, three.
    EXPECT_EQ(std::vector<float>(after.values.begin(), after.values.begin() + 20), before);
}

TEST_F(SoundCommands, SearchSaysWhatIsWrongWithAnIndex) {
    const std::string network = model("bare.safetensors", 0);
    const std::string brief = sound("brief.wav", 32000.0, 1.0, 1);
    const auto complaint = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"search", "--index", file("e.npy"), brief};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Finished finished = dcls(arguments);
        EXPECT_EQ(finished.exitStatus, 1);
        EXPECT_EQ(lineCount(finished.err), 1U) << finished.err;
        return finished.err;
    };
    EXPECT_NE(complaint({}).find("e.npy: "), std::string::npos);
    writeNpy(file("e.npy"), {{2, 7}, std::vector<float>(14, 1.0F)});
    EXPECT_NE(complaint({}).find("name it with --model"), std::string::npos);
    EXPECT_NE(complaint({"--model", network}).find("made with another model"), std::string::npos);
    std::ofstream(file("e.npy.names.json")) << R"({"model": "x", "sounds": ["a", "b", "c"]})";
    EXPECT_NE(complaint({}).find("2 sounds, its file of names 3"), std::string::npos);
    std::ofstream(file("e.npy.names.json")) << "[[[";
    EXPECT_NE(complaint({}).find("is not {\"model\""), std::string::npos);
    writeNpy(file("e.npy"), {{14}, std::vector<float>(14, 1.0F)});
    EXPECT_NE(complaint({}).find("expected [sounds, width]"), std::string::npos);
}

TEST_F(SoundCommands, TheWrongKindOfModelGetsOneSentence) {
    const std::string pictures = file("pictures.safetensors");
    writePictureConvNeXt(pictures, 10);
    const std::string bare = model("bare.safetensors", 0);
    const std::string five = model("five.safetensors", 5);
    const std::string brief = sound("brief.wav", 32000.0, 1.0, 1);
    std::ofstream(file("text.pt")) << "no checkpoint";
    struct Case {
        std::vector<std::string> arguments;
        const char* sentence;
    };
    for (const Case& c : std::vector<Case>{
             {{"tag", "--model", pictures, brief}, "takes pictures and no sound; dcls classify runs it"},
             {{"tag", "--model", bare, brief}, "has no classifier, so it names nothing; dcls embed"},
             {{"tag", "--model", file("nothing.pt"), brief}, "nothing.pt: "},
             {{"tag", "--model", file("text.pt"), brief}, "text.pt: "},
             {{"tag", "--model", five, file("nothing.wav")}, "nothing.wav"},
             {{"listen", "--model", pictures, "--file", brief}, "takes pictures and no sound"},
             {{"embed", "--model", "demo", brief, "-o", file("e.npy")}, "gives no embedding"},
             {{"embed", "--model", pictures, brief, "-o", file("e.npy")}, "takes pictures and no sound"},
             {{"embed", "--model", file("nothing.pt"), brief, "-o", file("e.npy")}, "nothing.pt: "},
             {{"classify", "--model", five, brief}, "takes sound and no pictures; dcls tag runs it"},
             {{"classify", "--model", "demo", brief}, "takes sound and no pictures"},
             {{"classify", "--model", pictures, brief}, "is no JPEG or PNG picture"},
             {{"classify", "--model", pictures, file("nothing.png")}, "nothing.png: does not exist"},
             {{"eval", "--model", five, "--data", folder_.path().string()}, "holds no sound named <label>/<file>"},
             {{"eval", "--model", file("nothing.pt"), "--data", folder_.path().string()}, "nothing.pt: "},
             {{"eval", "--model", "demo", "--data", file("nowhere")}, "nowhere: "},
         }) {
        const Finished finished = dcls(c.arguments);
        EXPECT_EQ(finished.exitStatus, 1) << c.arguments[0] << " " << c.sentence;
        EXPECT_EQ(finished.out, "");
        EXPECT_EQ(lineCount(finished.err), 1U) << finished.err;
        EXPECT_NE(finished.err.find(c.sentence), std::string::npos) << finished.err;
    }
}

TEST_F(SoundCommands, ListenRunsWindowsOfALongNetwork) {
    const std::string network = model("three.safetensors", 3);
    const std::string lengthy = sound("lengthy.wav", 32000.0, 2.2, 1);
    const Finished finished = dcls({"listen", "--model", network, "--file", lengthy, "--json"});
    ASSERT_EQ(finished.exitStatus, 0) << finished.err;
    ASSERT_GE(lineCount(finished.out), 2U) << "a window a second";
    const Json first = Json::parse(finished.out.substr(0, finished.out.find('\n')));
    EXPECT_GE(first.at("time_s").get<double>(), 1.0);
    EXPECT_EQ(first.at("top").size(), 3U);
}

/// Features of the reference's evaluation, padded to ten seconds.
TEST_F(SoundCommands, FeaturesOfTenSecondsAreTheReferences) {
    SKIP_WITHOUT_SHARED("fixtures/features/dcls_audio_pipeline.pt");
    const std::string tensors = file("pipeline.safetensors");
    run({"convert", shared("fixtures/features/dcls_audio_pipeline.pt").string(), tensors});
    const auto fixture = openCheckpoint(tensors);
    Sound made;
    made.sampleRateHz = 32000.0;
    made.samples = fixture->readFloats("waveform").values;
    writeSoundFile(folder_ / "s.wav", made);
    run({"features", "--frontend", "dcls-audio-128", "--seconds", "10", file("s.wav"), "-o", file("f.npy")});
    const Array features = readNpy(file("f.npy"));
    const Array expected = fixture->readFloats("output");
    ASSERT_EQ(features.shape, (std::vector<std::int64_t>{1, 128, 1001}));
    double sum = 0.0;
    for (std::size_t mel = 0; mel < 128; ++mel)
        for (std::size_t frame = 0; frame < 74; ++frame)
            sum += std::abs(static_cast<double>(features.values[mel * 1001 + frame]) -
                            static_cast<double>(expected.values[mel * 74 + frame]));
    EXPECT_LT(sum / (128 * 74), 0.02) << "16-bit samples differ a little where it is quiet";
    EXPECT_NEAR(features.values.back(), -2.67324F, 1e-4) << "silence at the end";
}

TEST_F(SoundCommands, AReferenceCheckpointTagsARecording) {
    SKIP_WITHOUT_SHARED("data/audio/f62-S-v2swA_200000_210000.wav");
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/dcls_audio/convnext_dcls_audio_gauss.pth");
    const std::string network = shared("fixtures/checkpoints/dcls_audio/convnext_dcls_audio_gauss.pth").string();
    const std::string clip = shared("data/audio/f62-S-v2swA_200000_210000.wav").string();
    const Json json = jsonOf({"tag", "--model", network, "--top", "1", "--json", clip});
    const std::vector<float> probabilities = forwarded(network, clip, "probabilities");
    EXPECT_NEAR(json.at("sounds").at(0).at("top").at(0).at("score").get<double>(),
                *std::max_element(probabilities.begin(), probabilities.end()), 2e-6);
}

TEST_F(SoundCommands, AWaveformNetworkIsGivenTheWholeRecording) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/audioset_convnext/convnext_tiny_cfg.safetensors");
    const std::string network = shared("fixtures/checkpoints/audioset_convnext/convnext_tiny_cfg.safetensors").string();
    const std::string clip = sound("clip.wav", 32000.0, 2.0, 3);
    Array waveform{{1, 64000}, readSoundFile(clip).samples};
    writeNpy(file("x.npy"), waveform);
    run({"forward", network, "--input", file("x.npy"), "--head", "probabilities", "-o", file("y.npy")});
    const std::vector<float> probabilities = readNpy(file("y.npy")).values;
    const Json top = jsonOf({"tag", "--model", network, "--json", clip}).at("sounds").at(0).at("top");
    EXPECT_NEAR(top.at(0).at("score").get<double>(), *std::max_element(probabilities.begin(), probabilities.end()),
                2e-6);
    run({"forward", network, "--input", file("x.npy"), "--head", "scene", "-o", file("y.npy")});
    run({"embed", "--model", network, "-o", file("e.npy"), clip});
    EXPECT_EQ(readNpy(file("e.npy")).values, readNpy(file("y.npy")).values);
}

} // namespace
} // namespace dclscope::test
