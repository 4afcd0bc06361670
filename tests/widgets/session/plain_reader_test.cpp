// SPDX-License-Identifier: GPL-3.0-or-later
// Values of plain tensors come from another thread, and only those that are looked at.
#include "core/checkpoint/writers.h"
#include "tests/temporary_folder.h"
#include "widgets/session/plain_reader.h"
#include "widgets/session/run_session.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

using RunPointer = std::shared_ptr<const dclscope::Run>;

constexpr int kPatience = 20000; // ms; only a failing test waits this long

void writePlain(const std::filesystem::path& path, float value) {
    const std::vector<float> values(6, value);
    writeSafetensors(path,
                     std::vector{tensorToWrite("fc.weight", {2, 3}, values), tensorToWrite("fc.bias", {6}, values)});
}

} // namespace

TEST(PlainReader, readsWhatIsLookedAtThenTheRest) {
    const test::TemporaryFolder folder;
    for (int epoch = 0; epoch < 4; ++epoch)
        writePlain(folder / ("epoch-" + std::to_string(epoch) + ".safetensors"), static_cast<float>(epoch));
    RunSession session;
    QSignalSpy opened(&session, &RunSession::opened);
    session.open(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(opened.wait(kPatience));
    const auto run = opened.takeFirst().at(0).value<RunPointer>();
    ASSERT_EQ(run->plain.size(), 2U);
    EXPECT_EQ(run->plain[0].kind, PlainKind::Matrix);
    EXPECT_EQ(run->shelf->findDigest(run->snapshots.share(0), "fc.weight"), nullptr) << "nothing is read by opening";

    PlainReader reader;
    QSignalSpy idle(&reader, &PlainReader::idle);
    reader.want(run, 0, 2.0);
    EXPECT_FALSE(reader.isIdle());
    ASSERT_TRUE(idle.wait(kPatience));
    EXPECT_EQ(run->shelf->find(run->snapshots.share(2), "fc.weight")->values, std::vector<float>(6, 2.0F));
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_DOUBLE_EQ(run->shelf->findDigest(run->snapshots.share(i), "fc.weight")->mean, static_cast<double>(i));
    EXPECT_EQ(run->shelf->findDigest(run->snapshots.share(2), "fc.bias"), nullptr);
    reader.want(run, 0, 2.0);
    EXPECT_TRUE(reader.isIdle()) << "all of it is there";
    reader.want(run, 7, 2.0);
    EXPECT_TRUE(reader.isIdle());
}

TEST(PlainReader, aRunThatGrowsKeepsWhatWasRead) {
    const test::TemporaryFolder folder;
    writePlain(folder / "epoch-0.safetensors", 1.0F);
    RunSession session(nullptr, {.settle = std::chrono::milliseconds(20), .poll = std::chrono::milliseconds(100)});
    QSignalSpy opened(&session, &RunSession::opened);
    QSignalSpy grown(&session, &RunSession::grown);
    session.open(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(opened.wait(kPatience));
    const auto before = opened.takeFirst().at(0).value<RunPointer>();
    before->shelf->read(before->snapshots.share(0), "fc.weight");
    writePlain(folder / "epoch-1.safetensors", 5.0F);
    RunPointer now;
    while (!now || now->snapshots.size() < 2) {
        ASSERT_TRUE(grown.count() > 0 || grown.wait(kPatience));
        now = grown.takeFirst().at(0).value<RunPointer>();
    }
    EXPECT_NE(now->shelf->find(now->snapshots.share(0), "fc.weight"), nullptr);
    EXPECT_EQ(now->shelf->read(now->snapshots.share(1), "fc.weight")->values.front(), 5.0F);
}
