// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window says what went wrong and what was done: a strip under the menu, never a dialog in the way.
#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <QTimer>

#include <chrono>

class QGraphicsOpacityEffect;
class QLabel;
class QPropertyAnimation;
class QScrollArea;
class QToolButton;

namespace dclscope {

/// Shows the newest trouble; older ones are counted beside it and can be listed. Good news look gentler, go by
/// themselves, and then trouble stands on top again. Hidden while there is nothing to say.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// The sentence on top; empty while there is nothing to say.
    QString text() const;
    /// The newest trouble; empty when there is none.
    QString trouble() const;
    /// Everything that is still to be read, newest first.
    QStringList sentences() const;
    bool isListed() const;
    /// How long good news stay before they fade.
    void setGoodStays(std::chrono::milliseconds time) { goodStays_ = time; }

public slots:
    /// Puts trouble on top; a sentence that stands there already moves up.
    /// @param cause  what settle() takes it away by: a path, or the name of who says it; empty: only people do
    void add(const QString& sentence, const QString& cause = {});
    /// Says that something was done, for a few seconds.
    void addGood(const QString& sentence);
    /// Takes away what was said of a cause that is gone.
    void settle(const QString& cause);
    /// Takes the sentence on top away and shows the next one.
    void dismiss();
    void clear();
    /// Shows all sentences below each other, or the newest alone.
    void setListed(bool listed);

private:
    struct Notice {
        QString sentence;
        QString cause;
    };

    QWidget* buildHead();
    void remove(const QString& sentence);
    void fadeGood();
    void endGood();
    void refresh();
    void paintGround();
    void fillList();

    QList<Notice> troubles_; ///< newest first
    QString good_;
    std::chrono::milliseconds goodStays_{6000};
    QTimer goodEnds_;
    QGraphicsOpacityEffect* opacity_;
    QPropertyAnimation* fade_;
    QLabel* icon_;
    QLabel* label_;
    QToolButton* more_;
    QToolButton* close_;
    QScrollArea* list_;
};

} // namespace dclscope
