// SPDX-License-Identifier: GPL-3.0-or-later
// One neuron of Live: what it hears is what the network heard, and a click on its spikes opens it.
#include "app/dclscope/workspaces/live/live_coincidence.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/transport.h"
#include "core/audio/sound_file.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/style/theme.h"
#include "widgets/views/coincidence_picture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

using namespace dclscope;

namespace {

constexpr int kListeningMs = 20000;

struct LiveCoincidenceTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    LiveCoincidenceTest() {
        live.resize(1000, 700);
        const auto path = [this](const char* name) { return QString::fromStdString((folder / name).string()); };
        writeSoundFile(folder / "tones.wav", {16000.0, 1, test::toneStream(16000.0, 4.0, {0.5, 2.0}, {0, 1})});
        test::writeToneModel(folder / "tones.safetensors");
        live.controls().pickFile(path("tones.wav"));
        live.controls().pickModel({path("tones.safetensors")}, "tones");
        QObject::connect(&live.session(), &TaggingSession::frame, &live, [this](const auto& frame) {
            if (frame->gateOpen) loud.push_back(frame->input);
        });
    }
    void listen() {
        QSignalSpy ended(&live.session(), &TaggingSession::ended);
        live.startFast();
        ASSERT_TRUE(ended.wait(kListeningMs));
    }
    LiveCoincidence& dialog() { return live.coincidence(); }
    /// Whether what is drawn becomes what a window gives.
    bool draws(const std::vector<float>& window) {
        return QTest::qWaitFor(
            [&] {
                const Coincidence* found = dialog().picture().coincidence();
                return found != nullptr && found->arriving == window;
            },
            kListeningMs);
    }

    test::TemporaryFolder folder;
    LiveWorkspace live;
    std::vector<std::vector<float>> loud; ///< windows that rose above the noise
};

} // namespace

TEST_F(LiveCoincidenceTest, aNeuronGoesThroughWhatTheNetworkHeard) {
    EXPECT_TRUE(dialog().message().contains("spiking network")) << dialog().message().toStdString();
    listen();
    ASSERT_FALSE(loud.empty());
    EXPECT_FALSE(dialog().isVisible()) << "nobody asked for it";
    const snn::Network network(test::toneNetwork());
    const std::int64_t inputs = network.inputs();
    std::size_t fired = 0;
    for (std::size_t neuron = 0; neuron < static_cast<std::size_t>(network.neurons(0)); ++neuron) {
        QSignalSpy shown(&dialog(), &LiveCoincidence::shown);
        dialog().watch(0, neuron);
        ASSERT_TRUE(shown.wait(kListeningMs));
        EXPECT_EQ(dialog().message(), QString());
        const Coincidence& found = *dialog().picture().coincidence();
        EXPECT_NE(std::find(loud.begin(), loud.end(), found.arriving), loud.end());
        EXPECT_EQ(found.heard, "high") << "the last tone, though it has left the last window";
        const auto steps = static_cast<std::int64_t>(found.arriving.size()) / inputs;
        const snn::NetworkOutput output = network.run(Array{{steps, 1, inputs}, found.arriving}, true);
        const snn::SpikeTrain& train = output.spikes.front();
        for (std::size_t step = 0; step < found.spikes.size(); ++step) {
            EXPECT_EQ(found.spikes[step], train.spikes[step * static_cast<std::size_t>(train.neurons) + neuron]);
            fired += found.spikes[step];
        }
        EXPECT_TRUE(dialog().windowTitle().endsWith(QStringLiteral("neuron %1").arg(neuron)));
    }
    EXPECT_GT(fired, 0U);
    const QImage picture = dialog().grab().toImage();
    EXPECT_GT(picture.width(), 300);
}

TEST_F(LiveCoincidenceTest, aClickOnItsSpikesOpensItAndMarksIt) {
    listen();
    auto* raster = live.findChild<RasterView*>();
    ASSERT_NE(raster, nullptr);
    live.show();
    const QImage before = raster->grab().toImage();
    const QPoint where(raster->width() / 2, raster->height() / 2);
    const auto under = raster->neuronAt(where);
    ASSERT_TRUE(under);
    QTest::mouseClick(raster, Qt::LeftButton, {}, where);
    EXPECT_TRUE(dialog().isVisible());
    EXPECT_EQ(dialog().layerBox().currentIndex(), static_cast<int>(under->layer));
    EXPECT_EQ(dialog().neuronBox().value(), static_cast<int>(under->neuron));
    EXPECT_NE(raster->grab().toImage(), before);
    dialog().close();
    EXPECT_EQ(raster->grab().toImage(), before);
}

TEST_F(LiveCoincidenceTest, followsWhileItIsOpenAndStaysWhereItIsHeld) {
    dialog().open();
    listen();
    const auto take = [this](float value, bool loudly, std::vector<float> scores) {
        TagFrame frame;
        frame.gateOpen = loudly;
        frame.scores = std::move(scores);
        frame.input.assign(loud.front().size(), value);
        dialog().take(frame);
        return frame.input;
    };
    constexpr float kQuiet = 0.1F;
    take(kQuiet, false, {0, 0, 1}); // whatever went before is over
    const std::vector<float> named = take(0.5F, true, {1, 0, 0});
    EXPECT_TRUE(draws(named));
    take(0.6F, true, {0, 0, 1});
    take(kQuiet, false, {1, 0, 0});
    QTest::qWait(250);
    EXPECT_TRUE(draws(named)) << "neither what leaves the window nor noise takes the place of what was said";
    dialog().holdBox().setChecked(true);
    take(0.7F, true, {0, 1, 0});
    QTest::qWait(250);
    EXPECT_TRUE(draws(named)) << "held";
    dialog().holdBox().setChecked(false);
    EXPECT_TRUE(draws(take(0.8F, true, {0, 1, 0})));
}

TEST_F(LiveCoincidenceTest, showsTheMomentThatIsLookedBackAt) {
    std::map<double, std::vector<float>> windows;
    QObject::connect(&live.session(), &TaggingSession::frame, &live,
                     [&](const auto& frame) { windows[frame->timeSeconds] = frame->input; });
    listen();
    ASSERT_GT(windows.size(), 20U);
    const auto drawsAbout = [this](const std::vector<float>& window) {
        return QTest::qWaitFor(
            [&] {
                const Coincidence* found = dialog().picture().coincidence();
                if (found == nullptr || found->arriving.size() != window.size()) return false;
                double apart = 0.0; // kept sound has 16 bits, and is brought to the network's rate anew
                for (std::size_t i = 0; i < window.size(); ++i)
                    apart += std::fabs(static_cast<double>(found->arriving[i] - window[i]));
                return apart < 2e-3 * static_cast<double>(window.size());
            },
            kListeningMs);
    };
    const auto moment = [&](double seconds) { return *std::prev(windows.upper_bound(seconds)); };
    live.transport().scrubTo(1.0);
    dialog().open();
    EXPECT_TRUE(drawsAbout(moment(1.0).second)) << "what is open later shows where the pictures stand";
    for (const double seconds : {0.3, 1.42, 2.6}) {
        live.transport().scrubTo(seconds);
        EXPECT_TRUE(drawsAbout(moment(seconds).second)) << seconds;
    }
    dialog().holdBox().setChecked(true);
    live.transport().scrubTo(1.0);
    QTest::qWait(250);
    EXPECT_TRUE(drawsAbout(moment(2.6).second)) << "held";
}

TEST_F(LiveCoincidenceTest, aNetworkThatCannotBeReadIsTold) {
    dialog().setModel({QStringLiteral("/no/such/network"), {}});
    ModelFacts facts;
    facts.hiddenNeurons = {3};
    facts.labels = {"a", "b"};
    dialog().begin(facts);
    EXPECT_EQ(dialog().layerBox().count(), 2) << "the outputs, too";
    dialog().open();
    TagFrame frame;
    frame.gateOpen = true;
    frame.input.assign(8, 0.5F);
    dialog().take(frame);
    EXPECT_TRUE(QTest::qWaitFor([this] { return dialog().message().contains("cannot be shown"); }, kListeningMs))
        << dialog().message().toStdString();
}
