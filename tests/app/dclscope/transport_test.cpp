// SPDX-License-Identifier: GPL-3.0-or-later
// Live paused, looked back into and played again, with a small network in a file and loudspeakers that nobody hears.
#include "app/dclscope/main_window.h"
#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_display.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/tape_player.h"
#include "app/dclscope/workspaces/live/tape_slider.h"
#include "app/dclscope/workspaces/live/transport.h"
#include "app/dclscope/workspaces/live/transport_bar.h"
#include "core/audio/sound_file.h"
#include "tests/app/dclscope/made_loudspeaker.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/activated.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/level_meter.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/live_views/spectrogram_view.h"
#include "widgets/live_views/tag_bars_view.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWindow>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

using namespace dclscope;

namespace {

constexpr int kTransportPatience = 20000; // ms; only a failing test waits this long
constexpr double kToneRate = 16000.0;

/// What is seen beside the pictures, and how full these are.
struct Seen {
    std::vector<std::pair<QString, float>> bars;
    QString heard;
    double levelDb = 0.0;
    std::size_t spikes = 0;

    bool operator==(const Seen&) const = default;
};

struct TransportTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }

    test::TemporaryFolder folder;
    test::MadeSpeakers speakers;
    LiveWorkspace live{new TapePlayer(speakers.maker())};
    QSignalSpy troubled{&live, &LiveWorkspace::troubled};
    std::vector<float> samples;

    Transport& transport() { return live.transport(); }
    TransportBar& bar() { return live.transportBar(); }
    double edge() const { return live.findChild<SpectrogramView*>()->endTime(); }

    void pick(double seconds, const std::vector<double>& times = {0.5, 2.0}, const std::vector<int>& tones = {0, 1}) {
        const auto path = [this](const char* name) { return QString::fromStdString((folder / name).string()); };
        samples = test::toneStream(kToneRate, seconds, times, tones);
        writeSoundFile(folder / "tones.wav", {kToneRate, 1, samples});
        test::writeToneModel(folder / "tones.safetensors");
        live.controls().pickFile(path("tones.wav"));
        live.controls().pickModel({path("tones.safetensors")}, "tones");
    }
    void listenToTheEnd() {
        QSignalSpy ended(&live.session(), &TaggingSession::ended);
        live.startFast();
        ASSERT_TRUE(ended.wait(kTransportPatience));
    }
    Seen seen() {
        Seen now;
        for (const TagBar& bar : live.controls().bars().bars()) now.bars.emplace_back(bar.label, bar.score);
        now.heard = live.controls().heard().label();
        now.levelDb = live.controls().level().levelDb();
        now.spikes = live.findChild<RasterView*>()->spikeCount();
        return now;
    }
    bool comes(const std::function<bool()>& what) { return QTest::qWaitFor(what, kTransportPatience); }
    /// Where in the sound a piece of what was heard comes from; nothing where it does not.
    std::optional<std::size_t> placeOf(std::span<const float> piece) const {
        const auto at = std::search(samples.begin(), samples.end(), piece.begin(), piece.end(),
                                    [](float a, float b) { return std::fabs(a - b) < 1e-4F; });
        if (at == samples.end()) return std::nullopt;
        return static_cast<std::size_t>(at - samples.begin());
    }
};

} // namespace

TEST_F(TransportTest, everyMomentThatIsKeptLooksAsItDidWhenItCame) {
    pick(4.0);
    std::map<double, Seen> came;
    QObject::connect(&live.session(), &TaggingSession::frame, &live,
                     [&](const TaggingSession::FramePointer& frame) { came[frame->timeSeconds] = seen(); });
    listenToTheEnd();
    ASSERT_GT(came.size(), 50U);
    EXPECT_EQ(transport().mode(), Transport::Mode::Now);
    std::vector<double> times;
    for (const auto& [time, as] : came) times.push_back(time);
    std::vector<double> order(times.rbegin(), times.rend()); // back, and on again
    order.insert(order.end(), times.begin(), times.end());
    for (const double time : order) {
        transport().scrubTo(time);
        const Seen now = seen();
        EXPECT_EQ(now.bars, came[time].bars) << time;
        EXPECT_EQ(now.heard.toStdString(), came[time].heard.toStdString()) << time;
        EXPECT_DOUBLE_EQ(now.levelDb, came[time].levelDb) << time;
        EXPECT_EQ(now.spikes, came[time].spikes) << time;
        EXPECT_DOUBLE_EQ(edge(), time);
    }
    transport().scrubTo(times[20]);
    EXPECT_EQ(transport().mode(), Transport::Mode::Standing);
    bar().slider().setValue(150); // by the mouse or by a key
    EXPECT_DOUBLE_EQ(edge(), 1.5);
    bar().nowButton().click();
    EXPECT_EQ(transport().mode(), Transport::Mode::Now);
    EXPECT_EQ(seen(), (Seen{came.rbegin()->second.bars, came.rbegin()->second.heard, LevelMeter::kFloorDb,
                            came.rbegin()->second.spikes}));
    EXPECT_EQ(troubled.count(), 0);
}

TEST_F(TransportTest, listeningGoesOnWhileThePicturesStandStill) {
    pick(4.0);
    bar().soundButton().setChecked(false);
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    live.start();
    ASSERT_TRUE(comes([&] { return frames.count() >= 20; }));
    bar().playButton().click();
    EXPECT_EQ(transport().mode(), Transport::Mode::Standing);
    EXPECT_EQ(bar().playButton().accessibleName(), "Play from here");
    const double stands = edge();
    const Seen then = seen();
    const qsizetype before = frames.count();
    ASSERT_TRUE(comes([&] { return frames.count() >= before + 12; }));
    EXPECT_DOUBLE_EQ(edge(), stands);
    EXPECT_EQ(seen(), then);
    EXPECT_GT(transport().tape().toSeconds(), stands + 0.5);
    EXPECT_TRUE(bar().slider().text().contains("listening goes on")) << bar().slider().text().toStdString();
    EXPECT_EQ(live.session().state(), TaggingSession::State::Listening);
    bar().nowButton().click();
    EXPECT_EQ(transport().mode(), Transport::Mode::Now);
    EXPECT_GT(edge(), stands + 0.4);
    live.stop();
    EXPECT_EQ(speakers.opened, 0);
    transport().scrubTo(stands);
    EXPECT_DOUBLE_EQ(edge(), stands) << "what is over can be looked at, too";
}

TEST_F(TransportTest, aFileIsHeardWhileItIsListenedToAndThePicturesFollowTheSound) {
    pick(1.2, {0.2}, {1});
    live.start();
    ASSERT_TRUE(comes([&] { return transport().player().position().value_or(0.0) > 0.3; }));
    for (int i = 0; i < 10; ++i) {
        QTest::qWait(20);
        EXPECT_NEAR(edge(), transport().player().position().value_or(-1.0), 0.1);
    }
    EXPECT_EQ(transport().mode(), Transport::Mode::Now);
    ASSERT_TRUE(comes([&] { return !transport().player().isPlaying(); }));
    EXPECT_EQ(live.session().state(), TaggingSession::State::Idle);
    const std::vector<float> heard = speakers.heard();
    ASSERT_GE(heard.size(), samples.size());
    for (std::size_t i = 0; i < samples.size(); i += 7) ASSERT_NEAR(heard[i], samples[i], 1e-4F) << i;
    EXPECT_DOUBLE_EQ(edge(), transport().tape().toSeconds());
    EXPECT_EQ(troubled.count(), 0);
}

TEST_F(TransportTest, whoDoesNotWantToHearFilesIsAskedOnce) {
    pick(2.0);
    QSettings settings((folder / "settings.ini").string().c_str(), QSettings::IniFormat);
    live.start();
    ASSERT_TRUE(comes([&] { return transport().player().position().has_value(); }));
    bar().soundButton().click();
    EXPECT_FALSE(transport().player().isPlaying());
    const double now = edge();
    EXPECT_TRUE(comes([&] { return edge() > now + 0.2; })) << "the pictures go on without it";
    bar().soundButton().click();
    EXPECT_TRUE(comes([&] { return speakers.opened == 2; }));
    live.stop();
    EXPECT_FALSE(transport().player().isPlaying()) << "silent at once";
    bar().soundButton().setChecked(false);
    live.saveLayout(settings);
    LiveWorkspace next(new TapePlayer(speakers.maker()));
    EXPECT_TRUE(next.transportBar().soundButton().isChecked());
    next.restoreLayout(settings);
    EXPECT_FALSE(next.transportBar().soundButton().isChecked());
}

TEST_F(TransportTest, withoutALoudspeakerListeningGoesOnAndOneQuietSentenceSaysSo) {
    speakers.missing = true;
    pick(1.5, {0.3}, {0});
    QSignalSpy ended(&live.session(), &TaggingSession::ended);
    live.start();
    ASSERT_TRUE(comes([&] { return bar().slider().text().contains("not heard"); }));
    EXPECT_TRUE(bar().slider().text().contains("No loudspeaker found")) << bar().slider().text().toStdString();
    EXPECT_EQ(bar().soundButton().toolTip(), "No loudspeaker found: connect one");
    const double then = edge();
    EXPECT_TRUE(comes([&] { return edge() > then + 0.2; }));
    ASSERT_TRUE(comes([&] { return ended.count() == 1; }));
    EXPECT_EQ(troubled.count(), 0);
    transport().scrubTo(0.5);
    bar().playButton().click();
    ASSERT_TRUE(comes([&] { return edge() > 0.7; })) << "and what is kept is played in silence";
    EXPECT_EQ(transport().mode(), Transport::Mode::Playing);
    EXPECT_TRUE(bar().slider().text().contains("No loudspeaker found"));
    bar().playButton().click();
    EXPECT_EQ(transport().mode(), Transport::Mode::Standing);
}

TEST_F(TransportTest, aLoudspeakerThatIsPulledOutIsSaidAndTimeGoesOn) {
    pick(3.0);
    listenToTheEnd();
    transport().scrubTo(0.5);
    bar().playButton().click();
    ASSERT_TRUE(comes([&] { return edge() > 0.6; }));
    speakers.gone = true;
    ASSERT_TRUE(comes([&] { return bar().slider().text().contains("The loudspeaker went away"); }));
    const double then = edge();
    EXPECT_GE(then, 0.6);
    EXPECT_TRUE(comes([&] { return edge() > then + 0.2; }));
}

TEST_F(TransportTest, aMarkedStretchIsHeardOverAndOver) {
    pick(3.0);
    listenToTheEnd();
    transport().setStretch(TimeStretch{0.5, 0.9});
    bar().loopButton().click();
    EXPECT_EQ(transport().mode(), Transport::Mode::Playing);
    const std::size_t pass = 6400;
    ASSERT_TRUE(comes([&] {
        const double at = edge();
        EXPECT_TRUE(transport().mode() != Transport::Mode::Playing || (at >= 0.5 - 1e-3 && at <= 0.9 + 1e-2)) << at;
        return speakers.heard().size() > 5 * pass / 2;
    }));
    const std::vector<float> heard = speakers.heard();
    const std::size_t seam = 64; // samples in which it fades at both ends
    EXPECT_EQ(placeOf(std::span(heard).subspan(seam, pass - 2 * seam)), 8000U + seam);
    EXPECT_EQ(heard[pass], 0.0F) << "no click where it begins again";
    EXPECT_NEAR(heard[pass - 1], 0.0, 1.0 / seam);
    for (std::size_t i = 0; i < pass; ++i) ASSERT_NEAR(heard[i], heard[i + pass], 1e-4F) << i;
    bar().loopButton().click();
    EXPECT_EQ(transport().mode(), Transport::Mode::Playing) << "on from there";
    EXPECT_TRUE(comes([&] { return edge() > 1.0; }));
    bar().playButton().click();
}

TEST_F(TransportTest, slowerTakesLongerAndIsDeeper) {
    pick(2.0, {0.2}, {1});
    listenToTheEnd();
    bar().speedBox().setCurrentIndex(bar().speedBox().findData(0.5));
    transport().setStretch(TimeStretch{0.3, 0.6});
    bar().loopButton().click();
    ASSERT_TRUE(comes([&] { return speakers.heard().size() > 9600; }));
    bar().playButton().click();
    const std::vector<float> heard = speakers.heard();
    int crossings = 0;
    for (std::size_t i = 1601; i < 8000; ++i) crossings += (heard[i - 1] < 0.0F) != (heard[i] < 0.0F);
    EXPECT_NEAR(crossings / 2 / 0.4, 1500.0, 30.0) << "a tone of 3000 Hz";
}

TEST_F(TransportTest, aHeardLabelIsMarkedWithHalfASecondOnBothSides) {
    pick(4.0);
    listenToTheEnd();
    HeardList& list = live.controls().list();
    list.table().selectRow(1); // the newest is on top, under the session's row
    const std::optional<HeardTag> tag = list.selected();
    ASSERT_TRUE(tag);
    ASSERT_TRUE(transport().stretch());
    EXPECT_LT(transport().stretch()->fromSeconds, tag->timeSeconds - 0.5);
    EXPECT_NEAR(transport().stretch()->toSeconds, tag->endSeconds.value_or(tag->timeSeconds) + 0.5, 1e-9);
    EXPECT_EQ(transport().mode(), Transport::Mode::Standing) << "nothing is listened to: it is shown";
    EXPECT_EQ(live.controls().heard().label(), tag->label);
}

TEST_F(TransportTest, aStretchIsMarkedByDraggingWithShift) {
    pick(4.0);
    listenToTheEnd();
    live.resize(1024, 640);
    live.show();
    live.grab(); // everything has its place
    TapeSlider& slider = bar().slider();
    const auto drag = [](QWidget& widget, const QPoint& from, const QPoint& to) {
        QTest::mousePress(&widget, Qt::LeftButton, Qt::ShiftModifier, from);
        QMouseEvent move(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::ShiftModifier);
        QApplication::sendEvent(&widget, &move);
        QTest::mouseRelease(&widget, Qt::LeftButton, Qt::ShiftModifier, to);
    };
    const int y = slider.height() / 2;
    drag(slider, {qRound(slider.xOf(3.0)), y}, {qRound(slider.xOf(1.0)), y});
    ASSERT_TRUE(transport().stretch());
    EXPECT_NEAR(transport().stretch()->fromSeconds, 1.0, 0.03);
    EXPECT_NEAR(transport().stretch()->toSeconds, 3.0, 0.03);
    EXPECT_EQ(transport().mode(), Transport::Mode::Now) << "nothing was scrubbed";
    drag(slider, {40, y}, {40, y});
    EXPECT_FALSE(transport().stretch()) << "a click lets it go";

    auto* spectrogram = live.findChild<SpectrogramView*>();
    const QPoint left(spectrogram->width() - 300, 60);
    const QPoint right(spectrogram->width() - 200, 60);
    drag(*spectrogram, left, right);
    ASSERT_TRUE(transport().stretch());
    EXPECT_NEAR(transport().stretch()->fromSeconds, spectrogram->timeAt(left).value_or(-1.0), 1e-6);
    EXPECT_NEAR(transport().stretch()->toSeconds, spectrogram->timeAt(right).value_or(-1.0), 1e-6);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, {qRound(slider.xOf(2.0)), y});
    EXPECT_EQ(transport().mode(), Transport::Mode::Standing);
    EXPECT_NEAR(edge(), 2.0, 0.03);
    QTest::keyClick(&slider, Qt::Key_Left);
    EXPECT_NEAR(edge(), 1.9, 0.03);
}

TEST_F(TransportTest, aGapIsDarkAlsoWhenItIsLookedBackAt) {
    ModelFacts facts;
    facts.labels = QStringList{"low", "high"};
    facts.bandCentresHz = {200.0, 2000.0};
    live.resize(1024, 640);
    live.show();
    const auto hear = [&](int number) {
        TagFrame frame;
        frame.timeSeconds = 0.05 * number;
        frame.firstColumn = 5 * (number - 1);
        frame.columns.assign(10, -30.0F);
        frame.scores = {0.8F, 0.2F};
        emit live.session().frame(std::make_shared<const TagFrame>(frame));
    };
    emit live.session().modelReady(facts);
    for (int number = 1; number <= 20; ++number) hear(number);
    emit live.session().lost("The microphone went away");
    transport().scrubTo(0.5); // looked at elsewhere when it comes back
    emit live.session().back("microphone", kToneRate, 3.0);
    for (int number = 61; number <= 80; ++number) hear(number);
    EXPECT_DOUBLE_EQ(edge(), 0.5);
    auto* spectrogram = live.findChild<SpectrogramView*>();
    const auto readingAt = [&](double time) {
        for (int x = 0; x < spectrogram->width(); ++x)
            if (const auto at = spectrogram->timeAt(QPointF(x, 50.0)); at && *at >= time)
                return spectrogram->readingAt(QPointF(x, 50.0)).toStdString();
        return std::string("nowhere");
    };
    for (const bool now : {false, true}) {
        now ? transport().toNow() : transport().scrubTo(3.5);
        live.grab();
        EXPECT_NE(readingAt(0.7).find("-30 dB"), std::string::npos) << readingAt(0.7);
        EXPECT_NE(readingAt(2.0).find("-200 dB"), std::string::npos) << readingAt(2.0);
        EXPECT_NE(readingAt(3.3).find("-30 dB"), std::string::npos) << readingAt(3.3);
    }
    EXPECT_DOUBLE_EQ(edge(), 4.0);
}

TEST_F(TransportTest, whatIsShorterThanThePicturesFillsThem) {
    const double usual = live.display().span();
    pick(4.0);
    listenToTheEnd();
    EXPECT_DOUBLE_EQ(live.display().span(), transport().tape().toSeconds());
    EXPECT_LT(live.display().span(), usual);
    transport().scrubTo(1.0);
    EXPECT_DOUBLE_EQ(live.display().span(), transport().tape().toSeconds()) << "wherever one looks";
    pick(9.0);
    listenToTheEnd();
    EXPECT_DOUBLE_EQ(live.display().span(), usual) << "a longer one has what there is";
}

TEST_F(TransportTest, theBeginningIsThereThoughTheFirstFrameCameLater) {
    ModelFacts facts;
    facts.labels = QStringList{"low", "high"};
    facts.bandCentresHz = {200.0, 2000.0};
    facts.hopSeconds = 1.0;
    emit live.session().modelReady(facts);
    for (int number = 1; number <= 3; ++number) {
        TagFrame frame;
        frame.timeSeconds = number;
        frame.firstColumn = 100 * (number - 1);
        frame.columns.assign(200, -30.0F);
        frame.scores = {0.8F, 0.2F};
        emit live.session().frame(std::make_shared<const TagFrame>(frame));
    }
    EXPECT_EQ(bar().slider().minimum(), 0);
    transport().scrubTo(0.4);
    EXPECT_DOUBLE_EQ(edge(), 0.4);
    EXPECT_TRUE(live.controls().bars().bars().empty()) << "nothing was said by then";
    transport().scrubTo(-1.0);
    EXPECT_DOUBLE_EQ(edge(), 0.0);
    transport().scrubTo(1.0);
    EXPECT_EQ(live.controls().bars().bars().size(), 2U);
}

TEST_F(TransportTest, anotherStreamForgetsTheLast) {
    pick(4.0);
    listenToTheEnd();
    transport().scrubTo(1.0);
    transport().setStretch(TimeStretch{0.5, 1.5});
    pick(2.0, {0.3}, {0});
    listenToTheEnd();
    EXPECT_EQ(transport().mode(), Transport::Mode::Now);
    EXPECT_FALSE(transport().stretch());
    EXPECT_LT(transport().tape().toSeconds(), 3.0);
    EXPECT_DOUBLE_EQ(edge(), transport().tape().toSeconds());
}

TEST_F(TransportTest, spaceStopsAndPlaysWhereNoButtonHasTheFocus) {
    MainWindow window;
    auto& page = window.page<LiveWorkspace>();
    window.showPage(&page);
    window.show();
    ASSERT_TRUE(test::activated(window));
    pick(3.0);
    page.transportBar().soundButton().setChecked(false); // no sound comes out of a test
    page.controls().pickFile(QString::fromStdString((folder / "tones.wav").string()));
    page.controls().pickModel({QString::fromStdString((folder / "tones.safetensors").string())}, "tones");
    QSignalSpy ended(&page.session(), &TaggingSession::ended);
    page.startFast();
    ASSERT_TRUE(ended.wait(kTransportPatience));
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(window.windowHandle(), key);
        QApplication::processEvents();
    };
    page.setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(page.transport().mode(), Transport::Mode::Playing);
    press(Qt::Key_Space);
    EXPECT_EQ(page.transport().mode(), Transport::Mode::Standing);
    press(Qt::Key_End);
    EXPECT_EQ(page.transport().mode(), Transport::Mode::Now);
    page.transportBar().loopButton().setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(page.transportBar().loopButton().isChecked()) << "the button's own";
}
