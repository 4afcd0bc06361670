// SPDX-License-Identifier: GPL-3.0-or-later
// The guide in a window of its own, beside the one that it explains.
#pragma once

#include <QDialog>

class QListWidget;

namespace dclscope {

class GuideBrowser;

class GuideWindow : public QDialog {
    Q_OBJECT

public:
    /// @throws ConfigError when the program was installed without its guide
    explicit GuideWindow(QWidget* parent = nullptr);

    /// Brings a page to the front. @param name  as of guidePages(); what is no page is ignored
    void showPage(const QString& name);
    QString page() const;

private:
    QListWidget* names_;
    GuideBrowser* text_;
};

/// What the guide says of one picture, in a small window with a way to the whole guide.
class TopicWindow : public QDialog {
    Q_OBJECT

public:
    /// @param markdown  as of guideTopic()
    explicit TopicWindow(const QString& markdown, QWidget* parent = nullptr);

signals:
    void guideWanted();
};

} // namespace dclscope
