(* What is claimed about the rows of arXiv 2002.07400 ("lpn"), in rationals.
  Inputs are sign vectors s in {-1,1}^n; the
   paper's are x = s/sqrt n, and at n = r^2 (the statements that need sqrt n are made there) sqrt n = r. *)
From Coq Require Import ZArith List QArith.
From ExactParity Require Import Statements.
Import ListNotations.
Open Scope Q_scope.

(* a subset A of [n] as a list of n booleans; f_A(x) = sign(prod_{i in A} x_i); all subsets *)
Fixpoint character (A : list bool) (x : list Z) : Z :=
  match A, x with
  | true :: A', c :: x' => c * character A' x'
  | false :: A', _ :: x' => character A' x'
  | _, _ => 1
  end%Z.
Fixpoint subsets (n : nat) : list (list bool) :=
  match n with O => [[]] | S m => map (cons true) (subsets m) ++ map (cons false) (subsets m) end.
Definition size (A : list bool) : nat := length (filter (fun a => a) A).
(* E_x g(x), x uniform on {-1,1}^n *)
Definition uniform (n : nat) (g : list Z -> Q) : Q := rational_sum (map g (cube n)) / two_pow n.

(* "Since {f_A}_{A subset [n]} is a Fourier basis": the parities are orthonormal, and for every g,
   sum_A E[f_A g]^2 = E g^2 (Parseval) *)
Definition lpn_fourier_basis : Prop :=
  (forall (n : nat) (A B : list bool), In A (subsets n) -> In B (subsets n) ->
   uniform n (fun x => inject_Z (character A x) * inject_Z (character B x))
   == if list_eq_dec Bool.bool_dec A B then 1 else 0) /\
  (forall (n : nat) (g : list Z -> Q),
   rational_sum (map (fun A => let c := uniform n (fun x => inject_Z (character A x) * g x) in c * c) (subsets n))
   == uniform n (fun x => g x * g x)).
