// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the thread sanitizer what it cannot see because Qt is not instrumented: what is handed to an event queue or to a
// thread pool happens before it is run there. Linked into the widget tests of the tsan preset, and compiled without the
// sanitizer. Stands before Qt's own functions of the same names, which it calls; for another Qt than the one whose
// names these are it does nothing, and the sanitizer then reports each hand-over. No std::shared_ptr here: its functions,
// compiled without the sanitizer, would take the place of everyone's.
#include <QObject>
#include <QThreadPool>

#include <dlfcn.h>

#include <functional>
#include <utility>

extern "C" void __tsan_acquire(void* address);
extern "C" void __tsan_release(void* address);

#define QT_INVOKE "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"
#define QT_START "_ZN11QThreadPool5startESt8functionIFvvEEi"
#define QT_WAIT "_ZN11QThreadPool11waitForDoneEi"

namespace {

using QtPrivate::QSlotObjectBase;

template <class Function>
Function* qts(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

/// A functor on its way to another thread, and back to be destroyed by whoever lets go of it last.
class Handed : public QSlotObjectBase {
public:
    explicit Handed(QSlotObjectBase* inner) : QSlotObjectBase(&impl), inner_(inner) { __tsan_release(inner_); }

private:
    static void impl(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool*) {
        auto* handed = static_cast<Handed*>(self);
        QSlotObjectBase* inner = handed->inner_;
        __tsan_acquire(inner);
        if (which == Call) {
            inner->call(receiver, arguments);
            __tsan_release(inner);
        } else if (which == Destroy) {
            delete handed;
            inner->destroyIfLastRef();
        }
    }

    QSlotObjectBase* inner_;
};

/// Work on its way to a pool's thread; who waits for the pool sees what it did.
struct Queued {
    std::function<void()> work;
    QThreadPool* pool;

    void operator()() const {
        __tsan_acquire(pool);
        work();
        __tsan_release(pool);
    }
};

} // namespace

bool invokeSeen(QObject* object, QSlotObjectBase* slot, Qt::ConnectionType type, void* result) asm(QT_INVOKE);
bool invokeSeen(QObject* object, QSlotObjectBase* slot, Qt::ConnectionType type, void* result) {
    static const auto real = qts<bool(QObject*, QSlotObjectBase*, Qt::ConnectionType, void*)>(QT_INVOKE);
    return real(object, new Handed(slot), type, result);
}

void startSeen(QThreadPool* pool, std::function<void()> work, int priority) asm(QT_START);
void startSeen(QThreadPool* pool, std::function<void()> work, int priority) {
    static const auto real = qts<void(QThreadPool*, std::function<void()>, int)>(QT_START);
    std::function<void()> seen = Queued{std::move(work), pool};
    __tsan_release(pool);
    real(pool, std::move(seen), priority);
}

bool waitSeen(QThreadPool* pool, int milliseconds) asm(QT_WAIT);
bool waitSeen(QThreadPool* pool, int milliseconds) {
    static const auto real = qts<bool(QThreadPool*, int)>(QT_WAIT);
    const bool done = real(pool, milliseconds);
    __tsan_acquire(pool);
    return done;
}
