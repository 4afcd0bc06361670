// SPDX-License-Identifier: GPL-3.0-or-later
// main() of the tests that need widgets: no display is used, and settings of the user are never touched.
#include <QApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dclscope-test"));
    return RUN_ALL_TESTS();
}
